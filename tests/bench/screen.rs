//! From a sheet that a judge's device hands in to the standings on the organiser's screen, in a browser on this machine.

use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use uuid::Uuid;

use crate::Outcome;
use crate::data::{self, Size};
use crate::hall::{self, Run, request};
use crate::table::Table;

const SHEETS: u32 = 30;
/// Between two sheets: the screen is at rest when one comes.
const REST: Duration = Duration::from_millis(500);

pub(crate) fn measure(tahkim: &Path, folder: &Path, table: &mut Table) {
    for size in [Size::S, Size::L] {
        let what = format!("one more ballot to the standings on screen, {}", size.name());
        match run(tahkim, folder, size) {
            Ok((acknowledged, shown)) => {
                let said =
                    |run: &Run| format!("p50 {:.0} ms, p99 {:.0} ms", run.percentile(50), run.percentile(99));
                table.note(&format!("{what}: until it is acknowledged"), said(&acknowledged));
                table.note(&format!("{what}: until it is painted"), said(&shown));
                table.at_most(&format!("{what}, median"), shown.percentile(50), 100.0, "ms");
            }
            Err(fault) => table.fault(what, &fault),
        }
    }
}

/// How long sheets took to be acknowledged, and to be seen.
fn run(tahkim: &Path, folder: &Path, size: Size) -> Outcome<(Run, Run)> {
    let data = data::write(size, folder)?;
    let place = folder.join(format!("screen-{}", size.name()));
    std::fs::create_dir_all(&place).map_err(|fault| fault.to_string())?;
    let (_served, hall) = hall::serve(tahkim, &place, &data)?;
    // The first place is in sight when the screen opens, and half a point of one judge leaves it there or near.
    let standings = hall.organiser(&json!({ "op": "standings" }))?;
    let entry = text(&standings["rows"][0]["entry"])?;
    let judge = text(&hall.organiser(&json!({ "op": "standing", "entry": entry }))?["ballots"][0]["judge"])?;
    let history = hall.organiser(&json!({ "op": "ballot-history", "judge": judge, "entry": entry }))?;
    let mut latest = text(&history["revisions"][0]["ballot"])?;
    let device = hall.device_of(&judge)?;
    let mut screen = Screen::open(&hall.page(), &entry)?;
    let mut connection = hall.connect(device.from)?;
    let (mut acknowledged, mut shown) = (Vec::new(), Vec::new());
    for n in 0..SHEETS {
        std::thread::sleep(REST);
        let (id, scale) = (Uuid::now_v7().to_string(), "0/10/0.5");
        let body = json!({ "v": 1, "event": hall.event, "id": id, "judge": device.judge, "device": device.id,
            "entry": entry, "rev": n + 2, "after": [latest], "status": "submitted",
            "marks": { "innovation": if n % 2 == 0 { "9.5" } else { "10" }, "sustainability": "10", "feasibility": "10" },
            "fields": {}, "scale": { "innovation": scale, "sustainability": scale, "feasibility": scale },
            "seen": { "epoch": 1, "seq": 1 }, "made_at": 1_750_000_000_000_u64 + u64::from(n) });
        let ballots = json!({ "ballots": [device.signed(&body)] }).to_string();
        let start = now();
        connection.send(&request("POST", &hall.host, "/v1/ballots", &device.token, &ballots))?;
        let answer = connection.receive()?;
        acknowledged.push(now() - start);
        if !answer.contains("\"counted\"") {
            return Err(answer);
        }
        // The first of them also tells that the screen follows.
        let seen = screen.next()? - start;
        if n > 0 {
            shown.push(seen);
        }
        latest = id;
    }
    let over = Duration::from_secs(1);
    Ok((Run::of(over, vec![acknowledged], 0.0), Run::of(over, vec![shown], 0.0)))
}

fn text(value: &Value) -> Outcome<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| format!("no text: {value}"))
}

/// Milliseconds since 1970: the browser is another process.
fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1000.0
}

/// A browser with the standings, which says when it has painted another score of one entry.
struct Screen {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Screen {
    fn open(page: &str, entry: &str) -> Outcome<Screen> {
        let mut child = Command::new("node")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/screen.mjs"))
            .args([page, entry])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|fault| format!("node: {fault}"))?;
        let lines = BufReader::new(child.stdout.take().ok_or("it says nothing")?).lines();
        let mut screen = Screen { child, lines };
        screen.next().map(|_| screen)
    }

    /// When the next score was painted.
    fn next(&mut self) -> Outcome<f64> {
        let line = self.lines.next().ok_or("the browser fell")?.map_err(|fault| fault.to_string())?;
        line.parse().map_err(|_| line)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It closes its browser when nobody listens any longer.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}
