//! Asking a program of the system, and not waiting for it longer than a check may last.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// A little less than a check may take in all.
const PATIENCE: Duration = Duration::from_millis(1_800);

/// More than any of them says.
const LONGEST: u64 = 8 * 1024 * 1024;

/// What the program said; `None` when it is not there, refused, or did not answer.
pub(super) fn ask(program: &str, arguments: &[&str]) -> Option<String> {
    ask_within(PATIENCE, program, arguments)
}

fn ask_within(patience: Duration, program: &str, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    // The words are read by us, so they are asked for in one language.
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        /// No console window opens for it.
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    let mut child = command.spawn().ok()?;
    let said = child.stdout.take()?;
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = said.take(LONGEST).read_to_end(&mut bytes);
        // Nobody listens any more when it was late.
        let _ = tell.send(read.map(|_| bytes));
    });
    let Ok(Ok(bytes)) = told.recv_timeout(patience) else {
        let _ = child.kill();
        let _ = child.wait();
        return None;
    };
    let ended = child.wait().ok()?;
    ended.success().then(|| String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Duration, ask, ask_within};

    #[test]
    fn what_a_program_says_is_taken_only_when_it_succeeds() {
        assert_eq!(ask("sh", &["-c", "echo here"]), Some("here\n".to_owned()));
        assert_eq!(ask("sh", &["-c", "echo here; exit 1"]), None);
        assert_eq!(ask("no-such-program-of-any-system", &[]), None);
    }

    #[test]
    fn a_program_that_never_answers_is_ended() {
        assert_eq!(ask_within(Duration::from_millis(50), "sh", &["-c", "exec sleep 600"]), None);
    }
}
