//! Keeps WebKitGTK from showing an empty window on some graphics drivers.

/// Starts this program again with WebKit's DMA-BUF renderer off, unless the user has already decided about it.
///
/// With that renderer, NVIDIA's and some virtual machines' drivers show a blank window. WebKit reads the
/// variable before the window exists, so it has to be there from the start of the process.
#[cfg(target_os = "linux")]
pub(crate) fn start_again_with_guard() {
    use std::os::unix::process::CommandExt as _;

    const GUARD: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(GUARD).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    // Replaces this process, so its number stays the same; it comes back only when that is impossible,
    // and then the window is still worth trying.
    let _ = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(GUARD, "1").exec();
}

/// Only WebKitGTK needs the guard.
#[cfg(not(target_os = "linux"))]
pub(crate) fn start_again_with_guard() {}
