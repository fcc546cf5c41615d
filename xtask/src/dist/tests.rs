//! `ui/dist` made from a small interface in a temporary folder.

use super::*;

/// A folder that is removed at the end of the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let scratch = Self(folder);
        let icon = "<svg viewBox=\"0 0 24 24\"><path d=\"M1 1\"/></svg>";
        let assets = "[[fonts]]\npackage = \"f\"\nlicence = \"f.txt\"\nfiles = [\"a.woff2\"]\n\
                      [icons]\npackage = \"i\"\nlicence = \"i.txt\"\nnames = [\"sun\"]\n";
        for (file, text) in [
            ("ui/index.html", "<body><!-- icons --><main></main></body>"),
            ("ui/assets.toml", assets),
            ("ui/styles/10-base.css", "b {}\n"),
            ("ui/styles/00-tokens.css", "t {}"),
            ("ui/styles/notes.md", "not a stylesheet"),
            ("ui/static/boot/watch.js", "1"),
            ("ui/node_modules/f/LICENSE", "OFL"),
            ("ui/node_modules/f/files/a.woff2", "font"),
            ("ui/node_modules/i/LICENSE", "ISC"),
            ("ui/node_modules/i/icons/sun.svg", icon),
            ("generated/ui.js", "js"),
            ("generated/ui_bg.wasm", "wasm"),
        ] {
            write(&scratch.0.join(file), text.as_bytes()).unwrap();
        }
        scratch
    }

    fn collect(&self) -> Result<Files> {
        collect(&self.0.join("ui"), &self.0.join("generated"))
    }

    fn text(&self, file: &str) -> String {
        read_text(&self.0.join(file)).unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_folder_holds_everything_the_page_loads() {
    let scratch = Scratch::new("whole");
    let dist = scratch.0.join("dist");
    scratch.collect().unwrap().write_to(&dist).unwrap();
    assert_eq!(
        files_below(&dist).unwrap(),
        [
            "boot/watch.js",
            "fonts/a.woff2",
            "holdfast.css",
            "index.html",
            "licences/f.txt",
            "licences/i.txt",
            "ui.js",
            "ui_bg.wasm",
        ]
    );
    assert_eq!(scratch.text("dist/holdfast.css"), "/* 00-tokens.css */\nt {}\n\n/* 10-base.css */\nb {}\n\n");
    let page = scratch.text("dist/index.html");
    assert!(page.contains("<symbol id=\"i-sun\""), "{page}");
    assert!(!page.contains(ICONS), "{page}");
}

#[test]
fn a_second_time_nothing_is_written_and_leftovers_go() {
    let scratch = Scratch::new("again");
    let dist = scratch.0.join("dist");
    scratch.collect().unwrap().write_to(&dist).unwrap();
    let date = |file: &str| fs::metadata(dist.join(file)).unwrap().modified().unwrap();
    let (page, font) = (date("index.html"), date("fonts/a.woff2"));
    assert_eq!(scratch.collect().unwrap().write_to(&dist).unwrap(), Changes::default());
    assert_eq!(date("index.html"), page, "an unchanged file keeps its date");

    write(&dist.join("old/left.js"), b"x").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(20));
    let changes = scratch.collect().unwrap().write_to(&dist).unwrap();
    assert_eq!(changes, Changes { written: 0, removed: 1 });
    assert!(!dist.join("old/left.js").exists());
    assert!(date("index.html") > page, "another list of files makes the app embed them anew");
    assert_eq!(date("fonts/a.woff2"), font);
}

#[test]
fn what_is_missing_is_named() {
    let scratch = Scratch::new("missing");
    let check = |sentence: &str| {
        let error = scratch.collect().unwrap_err().to_string();
        assert!(error.contains(sentence), "{error}");
    };
    write(&scratch.0.join("ui/static/ui.js"), b"second").unwrap();
    check("two files want to be ui/dist/ui.js");
    fs::remove_file(scratch.0.join("ui/node_modules/f/files/a.woff2")).unwrap();
    check("a.woff2");
    fs::remove_dir_all(scratch.0.join("ui/styles")).unwrap();
    check("no stylesheet");
    write(&scratch.0.join("ui/index.html"), b"<body></body>").unwrap();
    check("must hold the line <!-- icons --> once");
    fs::remove_file(scratch.0.join("ui/index.html")).unwrap();
    check("ui/index.html is missing");
}
