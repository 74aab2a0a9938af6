//! Where a test lets the program die, or the disk be slow: `TAHKIM_FAIL=group-written:kill` kills it there
//! as the plug would, `TAHKIM_FAIL=group-written:50` makes it wait so many milliseconds each time.
//! Released programs have none of it.

/// A place where the program may fail.
#[cfg(debug_assertions)]
pub fn point(name: &str) {
    let Ok(asked) = std::env::var("TAHKIM_FAIL") else { return };
    match asked.split_once(':') {
        Some((place, "kill")) if place == name => std::process::abort(),
        Some((place, wait)) if place == name => {
            let wait = wait.parse().unwrap_or_default();
            std::thread::sleep(std::time::Duration::from_millis(wait));
        }
        _ => {}
    }
}

/// A place where a released program does not fail.
#[cfg(not(debug_assertions))]
pub const fn point(_: &str) {}
