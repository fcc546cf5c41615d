//! No network: not a single socket that could leave the computer.

use std::time::Duration;

use crate::bare::Bare;
use crate::home::Home;

#[test]
fn a_whole_session_opens_no_internet_socket() {
    let home = Home::with_journal();
    let trace = home.out().join("trace");
    let wrapper: Vec<String> = ["strace", "-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o"]
        .into_iter()
        .map(str::to_owned)
        .chain([trace.display().to_string()])
        .collect();
    let bare = Bare::start_through(&home, &wrapper, &[]);
    bare.unlock();
    bare.type_text(
        "A link: [there](https://example.org/track.png) and ![a picture](https://example.org/x.png)",
    );
    std::thread::sleep(Duration::from_millis(2_500));
    for key in ["ctrl+n", "ctrl+comma", "F1", "ctrl+t", "ctrl+l"] {
        bare.key(key);
        std::thread::sleep(Duration::from_millis(800));
    }
    bare.wait_locked();
    bare.terminate();
    let trace = std::fs::read_to_string(trace).unwrap();
    assert!(trace.contains("AF_UNIX"), "the trace has the sockets of the desktop");
    // Netlink answers, by which GLib learns which networks there are, name the family as well.
    let is_outside = |line: &&str| line.contains("socket(AF_INET") || line.contains("sa_family=AF_INET");
    let outside: Vec<&str> = trace.lines().filter(is_outside).collect();
    assert!(outside.is_empty(), "{outside:#?}");
}
