//! The Debian packages that building, running and testing need, each with its reason.

/// What somebody wants to do, as far as it decides what has to be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Compile the app.
    Build,
    /// Show its window where there is no screen.
    Display,
    /// Take a picture of it.
    Picture,
    /// Test it.
    Test,
}

/// One Debian package.
pub(crate) struct Package {
    /// Its name on Debian 12.
    pub(crate) name: &'static str,
    /// Why we need it.
    pub(crate) reason: &'static str,
    /// What it is needed for; a test needs everything.
    purpose: Purpose,
}

const fn package(purpose: Purpose, name: &'static str, reason: &'static str) -> Package {
    Package { name, reason, purpose }
}

/// Every package, in the order of use.
pub(crate) const PACKAGES: &[Package] = &[
    package(Purpose::Build, "build-essential", "compiles SQLCipher and links"),
    package(Purpose::Build, "pkg-config", "finds the libraries below"),
    package(Purpose::Build, "libwebkit2gtk-4.1-dev", "the web view of the window"),
    package(Purpose::Build, "libssl-dev", "libcrypto for SQLCipher"),
    package(Purpose::Build, "librsvg2-dev", "Tauri draws symbolic icons with it"),
    package(Purpose::Display, "xvfb", "a screen where there is none"),
    package(Purpose::Display, "xauth", "xvfb-run asks for it"),
    package(Purpose::Display, "dbus", "a session bus of our own"),
    package(Purpose::Display, "dbus-x11", "GTK starts the bus through it"),
    package(Purpose::Display, "at-spi2-core", "the accessibility bus; without it GTK waits for one"),
    package(Purpose::Picture, "imagemagick", "takes and measures pictures of the screen"),
    package(Purpose::Test, "webkit2gtk-driver", "WebDriver for the real window"),
    package(Purpose::Test, "xdotool", "types and clicks where WebDriver must not be"),
    package(Purpose::Test, "xclip", "puts long and exotic text on the clipboard"),
    package(Purpose::Test, "strace", "shows that no network socket is opened"),
    package(Purpose::Test, "git", "tells which files a test run must not change"),
    package(Purpose::Test, "iproute2", "brings up loopback in a network of its own"),
];

/// The packages that are needed for `purposes`.
pub(crate) fn needed(purposes: &[Purpose]) -> impl Iterator<Item = &'static Package> {
    let everything = purposes.contains(&Purpose::Test);
    PACKAGES.iter().filter(move |package| everything || purposes.contains(&package.purpose))
}

/// Those of `needed` that dpkg does not call installed. `report` has a line `status package` for each
/// package dpkg has heard of; one it has never heard of is not in there at all.
pub(crate) fn missing<'a>(needed: impl Iterator<Item = &'a Package>, report: &str) -> Vec<&'a Package> {
    let installed: Vec<&str> =
        report.lines().filter_map(|line| line.strip_prefix("install ok installed ")).collect();
    needed.filter(|package| !installed.contains(&package.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names<'a>(packages: impl IntoIterator<Item = &'a Package>) -> Vec<&'a str> {
        packages.into_iter().map(|package| package.name).collect()
    }

    #[test]
    fn opening_the_app_installs_nothing_for_tests() {
        let build = names(needed(&[Purpose::Build]));
        assert!(build.contains(&"libwebkit2gtk-4.1-dev"));
        assert!(!build.contains(&"xvfb") && !build.contains(&"strace"));
        let without_screen = names(needed(&[Purpose::Build, Purpose::Display]));
        assert!(without_screen.contains(&"xvfb") && !without_screen.contains(&"imagemagick"));
        assert_eq!(names(needed(&[Purpose::Test])), names(PACKAGES));
    }

    #[test]
    fn removed_half_installed_and_unknown_packages_are_missing() {
        let report = "install ok installed pkg-config\n\
                      deinstall ok config-files libssl-dev\n\
                      unknown ok not-installed librsvg2-dev\n\
                      install ok half-configured libwebkit2gtk-4.1-dev\n";
        assert_eq!(
            names(missing(needed(&[Purpose::Build]), report)),
            ["build-essential", "libwebkit2gtk-4.1-dev", "libssl-dev", "librsvg2-dev"]
        );
    }
}
