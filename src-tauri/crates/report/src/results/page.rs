//! The results as one page that any browser opens and prints: no script, nothing that it loads.

use domain::{Criterion, Entry, Language, Text};
use scoring::{Exact, Reason};

use super::field;
use crate::sheets::{Finality, TablesData};
use crate::telling::{Scores, Telling};
use crate::wording::Spoken;

const STYLE: &str = include_str!("page.css");

/// The results for people of this language.
#[must_use]
pub fn results_html(data: &TablesData<'_>, language: Language) -> Vec<u8> {
    let spoken = Spoken::of(language);
    let telling = Telling { competition: data.competition, standings: data.standings, words: &spoken.words };
    let scores = Scores::of(data.competition, data.standings);
    let page = Page { data, spoken: &spoken, telling, scores, language };
    let mut html = Html(String::with_capacity(64 * 1024));
    page.write(&mut html);
    html.0.into_bytes()
}

struct Page<'d, 'a> {
    data: &'d TablesData<'a>,
    spoken: &'d Spoken,
    telling: Telling<'d>,
    scores: Scores,
    language: Language,
}

impl Page<'_, '_> {
    fn say(&self, key: &str) -> String {
        self.spoken.words.say(key, &[])
    }

    fn write(&self, html: &mut Html) {
        let details = self.data.folder.details;
        let direction = if self.language == Language::Ar { "rtl" } else { "ltr" };
        html.raw("<!doctype html>\n<html lang=\"").raw(self.language.code());
        html.raw("\" dir=\"").raw(direction).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        // The page says of itself that it runs and loads nothing.
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        html.text(&self.say("report-page-title")).raw(" · ").text(details.name.shown(self.language));
        html.raw("</title>\n<style>\n").raw(STYLE).raw("</style>\n</head>\n<body>\n");
        self.header(html);
        html.raw("<main>\n");
        self.ranking(html);
        self.unranked(html);
        self.method(html);
        html.raw("</main>\n</body>\n</html>\n");
    }

    fn header(&self, html: &mut Html) {
        let details = self.data.folder.details;
        html.raw("<header>\n<p class=\"over\">").text(&self.say("report-page-title")).raw("</p>\n<h1>");
        self.shown(html, &details.name);
        html.raw("</h1>\n<p class=\"state state-").raw(self.data.finality.word()).raw("\">");
        html.raw(match self.data.finality {
            Finality::Sealed => "<span aria-hidden=\"true\">✓</span> ",
            Finality::Provisional | Finality::Rehearsal => "<span aria-hidden=\"true\">⚠</span> ",
        });
        html.text(&self.say(&format!("report-results-{}", self.data.finality.word()))).raw("</p>\n<dl>\n");
        if let Some(date) = &details.date {
            self.item(html, "date", |html| _ = html.number(date));
        }
        for (key, text) in [("place", &details.place), ("organiser", &details.organiser)] {
            if !text.is_empty() {
                self.item(html, key, |html| self.shown(html, text));
            }
        }
        let partners: Vec<&Text> =
            details.partners.iter().map(|partner| &partner.name).filter(|name| !name.is_empty()).collect();
        if !partners.is_empty() {
            self.item(html, "partners", |html| {
                for (at, name) in partners.into_iter().enumerate() {
                    html.raw(if at == 0 { "" } else { " · " });
                    self.shown(html, name);
                }
            });
        }
        html.raw("</dl>\n</header>\n");
    }

    fn item(&self, html: &mut Html, key: &str, value: impl FnOnce(&mut Html)) {
        html.raw("<div><dt>").text(&self.say(&format!("report-item-{key}"))).raw("</dt><dd>");
        value(html);
        html.raw("</dd></div>\n");
    }

    fn ranking(&self, html: &mut Html) {
        let standings = self.data.standings;
        if standings.rows.is_empty() {
            html.raw("<p>").text(&self.say("standings-empty")).raw("</p>\n");
            return;
        }
        let with_prizes = self.data.awards.iter().any(|award| !award.entries.is_empty());
        html.raw(
            "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"ranking\">\n<table>\n",
        );
        html.raw("<caption id=\"ranking\">")
            .text(&self.say("standings-table"))
            .raw("</caption>\n<thead>\n<tr>");
        self.heading(html, &self.say("standings-rank"), true);
        self.heading(html, &self.say("standings-entry"), false);
        if with_prizes {
            self.heading(html, &self.say("report-column-prize"), false);
        }
        self.scored(html, &self.say("report-column-score"), &self.scores.max);
        for criterion in self.data.competition.rubric.criteria() {
            self.scored(html, self.spoken.criterion(criterion), &criterion.max.to_string());
        }
        self.heading(html, &self.say("standings-ballots"), true);
        html.raw("</tr>\n</thead>\n<tbody>\n");
        let reasons = self.telling.reasons(&self.scores);
        for ((row, score), reason) in standings.rows.iter().zip(&self.scores.texts).zip(&reasons) {
            let Some(entry) = self.data.folder.entries.get(row.entry) else { continue };
            let first = if row.rank.as_whole() == Some(1) { " class=\"first\"" } else { "" };
            html.raw("<tr").raw(first).raw("><td class=\"num rank\">");
            self.number(html, &row.rank.to_string());
            html.raw("</td>");
            self.entry(html, entry, reason);
            if with_prizes {
                let prize = self.data.prize(&entry.id, self.language);
                html.raw("<td>").isolated(&prize).raw("</td>");
            }
            html.raw("<td class=\"num score\">");
            self.number(html, score);
            html.raw("</td>");
            self.means(html, &row.means);
            html.raw("<td class=\"num\">");
            html.number(&format!("{}/{}", row.ballots_counted, row.ballots_expected)).raw("</td></tr>\n");
        }
        html.raw("</tbody>\n</table>\n</div>\n");
        if self.scores.alike {
            html.raw("<p class=\"note\">* ").text(&self.say("standings-differs")).raw("</p>\n");
        }
    }

    fn heading(&self, html: &mut Html, text: &str, is_number: bool) {
        html.raw("<th scope=\"col\"").raw(if is_number { " class=\"num\">" } else { ">" });
        html.text(text).raw("</th>");
    }

    /// The heading of a column of marks, with out of how much they are.
    fn scored(&self, html: &mut Html, name: &str, max: &str) {
        html.raw("<th scope=\"col\" class=\"num\">").isolated(name).raw(" ");
        self.number(html, &format!("/{max}"));
        html.raw("</th>");
    }

    /// Title, number, province and sector of an entry, and why it has its place.
    fn entry(&self, html: &mut Html, entry: &Entry, reason: &str) {
        html.raw("<th scope=\"row\"><span class=\"title\">");
        self.shown(html, &entry.title);
        html.raw("</span><span class=\"sub\">").number(entry.id.as_str());
        for key in ["province_code", "sector"] {
            let value = self.spoken.field(key, field(entry, key));
            if !value.is_empty() {
                html.raw(" · ").isolated(&value);
            }
        }
        html.raw("</span><span class=\"sub why\">").text(reason).raw("</span></th>");
    }

    fn means(&self, html: &mut Html, means: &[Option<Exact>]) {
        for mean in means {
            html.raw("<td class=\"num\">");
            match mean {
                Some(mean) => self.number(html, &mean.decimals(2)),
                None => _ = html.raw("–"),
            }
            html.raw("</td>");
        }
    }

    /// Entries without ballots enough; those that do not take part are nobody's business.
    fn unranked(&self, html: &mut Html) {
        let rows = self.data.standings.unranked.iter().filter(|row| !matches!(row.reason, Reason::Status(_)));
        let mut rows = rows.peekable();
        if rows.peek().is_none() {
            return;
        }
        html.raw("<h2>").text(&self.say("standings-unranked")).raw("</h2>\n<ul>\n");
        for row in rows {
            let Some(entry) = self.data.folder.entries.get(row.entry) else { continue };
            html.raw("<li>");
            self.shown(html, &entry.title);
            html.raw(" (").number(entry.id.as_str()).raw("): ");
            html.text(&self.telling.why_unranked(row.reason)).raw("</li>\n");
        }
        html.raw("</ul>\n");
    }

    /// By which criteria, of what weight.
    fn method(&self, html: &mut Html) {
        html.raw("<h2>")
            .text(&self.say("report-page-method"))
            .raw("</h2>\n<table class=\"small\">\n<caption class=\"sr\">");
        html.text(&self.say("report-page-method")).raw("</caption>\n<thead>\n<tr>");
        self.heading(html, &self.say("report-column-criterion"), false);
        self.heading(html, &self.say("report-column-weight"), true);
        self.heading(html, &self.say("report-page-scale"), true);
        html.raw("</tr>\n</thead>\n<tbody>\n");
        for criterion in self.data.competition.rubric.criteria() {
            let Criterion { weight, min, max, .. } = criterion;
            html.raw("<tr><th scope=\"row\">").isolated(self.spoken.criterion(criterion));
            html.raw("</th><td class=\"num\">");
            self.number(html, &weight.to_string());
            html.raw("</td><td class=\"num\">");
            self.number(html, &format!("{min}–{max}"));
            html.raw("</td></tr>\n");
        }
        html.raw("</tbody>\n</table>\n<p class=\"note\">").text(&self.say("report-page-exact")).raw("</p>\n");
        if let Some(carried) = &self.data.folder.carried {
            let share = self.spoken.words.number(&carried.share.to_string());
            let said =
                self.spoken.words.say("report-page-carried", &[("share", locale::Value::Text(&share))]);
            html.raw("<p class=\"note\">").text(&said).raw("</p>\n");
        }
    }

    /// A text of the register, with its language when it is not that of the page.
    fn shown(&self, html: &mut Html, text: &Text) {
        let shown = text.shown(self.language);
        let language = [self.language, Language::Fr, Language::Ar, Language::En];
        match language.into_iter().find(|l| text.get(*l).is_some()) {
            Some(other) if other != self.language => {
                html.raw("<bdi lang=\"").raw(other.code()).raw("\">").text(shown).raw("</bdi>");
            }
            _ => _ = html.isolated(shown),
        }
    }

    fn number(&self, html: &mut Html, number: &str) {
        html.number(&self.spoken.words.number(number));
    }
}

/// A page that grows. What people wrote goes in through [`Html::text`] alone.
struct Html(String);

impl Html {
    fn raw(&mut self, markup: &str) -> &mut Html {
        self.0.push_str(markup);
        self
    }

    /// No text is markup, and none has characters that a page must not have.
    fn text(&mut self, text: &str) -> &mut Html {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(c),
                c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => self.0.push('\u{fffd}'),
                c => self.0.push(c),
            }
        }
        self
    }

    /// A text that turns around nothing beside it.
    fn isolated(&mut self, text: &str) -> &mut Html {
        self.raw("<bdi>").text(text).raw("</bdi>")
    }

    /// A number, a code, a date: from left to right on every page.
    fn number(&mut self, number: &str) -> &mut Html {
        self.raw("<bdi dir=\"ltr\">").text(number).raw("</bdi>")
    }
}
