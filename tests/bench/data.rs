//! Seeded competition folders.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// 24 entries, 7 judges, everyone judges everything.
    S,
    /// 200 entries, 5 ballots each.
    M,
    /// 5,000 entries, 10 ballots each.
    L,
    /// 100,000 entries, 10 ballots each.
    Xl,
}

/// A ballot: judge, entry and marks in half points.
pub(crate) type Given = (u32, u32, [i64; 3]);

impl Size {
    pub(crate) const ALL: &[Size] = &[Size::S, Size::M, Size::L, Size::Xl];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Size::S => "24×7",
            Size::M => "200×5",
            Size::L => "5,000×10",
            Size::Xl => "100,000×10",
        }
    }

    /// Entries, judges, ballots of each entry.
    pub(crate) fn counts(self) -> (u32, u32, u32) {
        match self {
            Size::S => (24, 7, 7),
            Size::M => (200, 30, 5),
            Size::L => (5_000, 200, 10),
            Size::Xl => (100_000, 2_000, 10),
        }
    }
}

/// Steele, Lea & Flood 2014 ("SplitMix"): the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u32) -> u32 {
        u32::try_from(self.next() % u64::from(n.max(1))).unwrap_or(0)
    }

    /// About normal, with mean 0 and deviation 1: twelve uniform numbers less six.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| f64::from(self.below(1 << 24)) / f64::from(1 << 24)).sum::<f64>() - 6.0
    }
}

/// The ballots of a size, in no order.
pub(crate) fn ballots(size: Size) -> Vec<Given> {
    let (entries, judges, per_entry) = size.counts();
    let mut random = Random(20_261_124 + u64::from(entries));
    let bias: Vec<f64> = (0..judges).map(|_| random.normal() * 0.7).collect();
    let mut panel: Vec<u32> = (0..judges).collect();
    let mut ballots = Vec::new();
    for entry in 0..entries {
        let quality = [0, 1, 2].map(|_| 6.2 + 1.3 * random.normal());
        for place in 0..per_entry {
            panel.swap(place as usize, (place + random.below(judges - place)) as usize);
            let judge = panel[place as usize];
            let mark = |q: f64| (2.0 * (q + bias[judge as usize])).round().clamp(0.0, 20.0) as i64;
            ballots.push((judge, entry, quality.map(|q| mark(q + random.normal()))));
        }
    }
    for at in (1..ballots.len()).rev() {
        ballots.swap(at, random.below(u32::try_from(at + 1).unwrap_or(u32::MAX)) as usize);
    }
    ballots
}

const EVENT: &str = r#"quorum = 1
incomplete_ballots = "exclude"
tie_breaks = ["criterion:innovation", "criterion:sustainability", "criterion:feasibility"]
rank_style = "1224"
"#;

const RUBRIC: &str = "\
criterion,label_ar,label_fr,label_en,weight_pct,max_score,step,display_order
innovation,الابتكار,Innovation,Innovation,40,10,0.5,1
sustainability,الاستدامة,Durabilité,Sustainability,30,10,0.5,2
feasibility,قابلية التطبيق,Faisabilité,Feasibility,30,10,0.5,3
";

/// Writes the folder of a size, and says where.
pub(crate) fn write(size: Size, folder: &Path) -> Result<PathBuf, String> {
    let folder = folder.join(size.name());
    let (entries, judges, _) = size.counts();
    let mut texts = [("event.toml", EVENT.to_owned()), ("rubric.csv", RUBRIC.to_owned())]
        .map(|(name, text)| (name, text))
        .to_vec();
    let mut text = "entry_id,title,category\n".to_owned();
    let categories = ["Energy", "Water", "Mobility", "Food", "Circular", "Built"];
    for (entry, category) in (1..=entries).zip(categories.iter().cycle()) {
        // Writing to a text cannot fail, here and below.
        let _ = writeln!(text, "E{entry:06},Project {entry},{category}");
    }
    texts.push(("entries.csv", text));
    let mut text = "judge_id,name\n".to_owned();
    for judge in 1..=judges {
        let _ = writeln!(text, "J{judge:04},Judge {judge}");
    }
    texts.push(("judges.csv", text));
    let mut text = "judge_id,entry_id,innovation,sustainability,feasibility\n".to_owned();
    for (judge, entry, marks) in ballots(size) {
        let _ = write!(text, "J{:04},E{:06}", judge + 1, entry + 1);
        for mark in marks {
            let _ = write!(text, ",{}{}", mark / 2, if mark % 2 == 0 { "" } else { ".5" });
        }
        text.push('\n');
    }
    texts.push(("ballots.csv", text));
    let told = |fault: std::io::Error| format!("{}: {fault}", folder.display());
    std::fs::create_dir_all(&folder).map_err(told)?;
    for (name, text) in texts {
        std::fs::write(folder.join(name), text).map_err(told)?;
    }
    Ok(folder)
}
