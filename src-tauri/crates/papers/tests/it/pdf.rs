//! A printed paper, looked at with poppler's programs.

use std::path::PathBuf;
use std::process::Command;

use papers::TypstPress;
use report::paper::{Job, Press, Printed};
use tempfile::TempDir;

pub(crate) struct Pdf {
    folder: TempDir,
    pub(crate) printed: Printed,
}

impl Pdf {
    pub(crate) fn of(job: &Job) -> Pdf {
        Pdf::by(&TypstPress::default(), job)
    }

    pub(crate) fn by(press: &TypstPress, job: &Job) -> Pdf {
        let printed = press.print(job).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("paper.pdf"), &printed.pdf).unwrap();
        Pdf { folder, printed }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("paper.pdf")
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Vec<u8> {
        let run = Command::new(program).args(arguments).current_dir(self.folder.path()).output();
        let run = run.unwrap_or_else(|error| panic!("{program} of poppler-utils: {error}"));
        assert!(run.status.success(), "{program}: {}", String::from_utf8_lossy(&run.stderr));
        run.stdout
    }

    /// The text as a reader copies it, without the marks of direction that the program adds.
    pub(crate) fn text(&self) -> String {
        self.text_of(&["paper.pdf", "-"])
    }

    /// The text of one page.
    pub(crate) fn page(&self, page: usize) -> String {
        self.text_of(&["-f", &page.to_string(), "-l", &page.to_string(), "paper.pdf", "-"])
    }

    fn text_of(&self, arguments: &[&str]) -> String {
        let text = String::from_utf8(self.run("pdftotext", arguments)).unwrap();
        text.chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')).collect()
    }

    /// What the program says of the file.
    pub(crate) fn about(&self) -> String {
        String::from_utf8(self.run("pdfinfo", &["paper.pdf"])).unwrap()
    }

    /// The tree of tags, without the text.
    pub(crate) fn tags(&self) -> String {
        // Titles of tags are in a coding of their own.
        String::from_utf8_lossy(&self.run("pdfinfo", &["-struct", "paper.pdf"])).into_owned()
    }

    /// Each font: its name, and whether it is embedded and says which characters it shows.
    pub(crate) fn fonts(&self) -> Vec<(String, bool)> {
        let listed = String::from_utf8(self.run("pdffonts", &["paper.pdf"])).unwrap();
        let font = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            (words[0].to_owned(), words[words.len() - 5..words.len() - 2] == ["yes", "yes", "yes"])
        };
        listed.lines().skip(2).map(font).collect()
    }

    /// The first page, small.
    pub(crate) fn picture(&self) -> Vec<u8> {
        self.run("pdftoppm", &["-r", "20", "-png", "-singlefile", "paper.pdf", "page"]);
        std::fs::read(self.path().with_file_name("page.png")).unwrap()
    }
}

/// Text without spaces: readers of PDF guess them from gaps, and guess wrong beside some Arabic letters.
pub(crate) fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
