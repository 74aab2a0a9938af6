//! What Typst may reach while it sets one paper: its templates, its data, the fonts. Nothing else.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::data::Files;
use crate::fonts::FONTS;
use crate::templates::BUILT_IN;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The built-in templates, read once.
static TEMPLATES: LazyLock<BTreeMap<String, Source>> = LazyLock::new(|| {
    let source = |(name, text): &(&str, &str)| Some(((*name).to_owned(), source(name, text)?));
    BUILT_IN.iter().filter_map(source).collect()
});

/// One paper's world.
pub(crate) struct Desk {
    main: FileId,
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    /// For the paper of this template; `own` templates go before the built-in ones.
    pub(crate) fn new(paper: &str, own: &BTreeMap<String, String>, files: &Files) -> Option<Desk> {
        let mut sources = TEMPLATES.clone();
        sources.extend(own.iter().filter_map(|(name, text)| Some((name.clone(), source(name, text)?))));
        let files = files.iter().map(|(name, bytes)| (name.clone(), Bytes::new(bytes.clone()))).collect();
        Some(Desk { main: id(&format!("{paper}.typ"))?, sources, files })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&name(id)).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&name(id)).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    /// The press knows no clock.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The name of a file on the desk, which has no folders.
pub(crate) fn name(id: FileId) -> String {
    match id.root() {
        VirtualRoot::Project => id.vpath().get_without_slash().to_owned(),
        // Packages would come from a network.
        VirtualRoot::Package(_) => String::new(),
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(name(id)))
}

fn source(name: &str, text: &str) -> Option<Source> {
    Some(Source::new(id(name)?, text.to_owned()))
}

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}
