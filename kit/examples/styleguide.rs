//! Writes the style guide to a folder, with its assets, to be looked at in a browser:
//! `cargo run -p kit --example styleguide -- target/styleguide`, then serve that folder.

use std::{fs, io, path::Path};

use kit::{
    Lang,
    parts::{Frame, Theme, asset, asset_href, asset_paths, styleguide_frame, task_frame},
};

fn write(root: &Path, address: &str, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    let file = root.join(address.trim_start_matches('/'));
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, bytes)
}

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/styleguide".to_owned());
    let root = Path::new(&folder);
    for lang in Lang::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            write(root, &format!("{lang}-{}.html", theme.code()), Frame { theme, ..styleguide_frame(lang) }.page())?;
            write(root, &format!("{lang}-task-{}.html", theme.code()), Frame { theme, ..task_frame(lang) }.page())?;
        }
    }
    for path in asset_paths() {
        if let Some(found) = asset(&path) {
            write(root, &asset_href(&path), found.bytes)?;
        }
    }
    Ok(())
}
