//! A program with a data folder of its own, asked as an interface asks it.

// Not every story asks everything; and what cannot be unwrapped is the failure.
#![allow(dead_code, clippy::unwrap_used, unreachable_pub)]

use api::{Door, Program, Start};
use serde_json::{Value, json};
use uuid::Uuid;

pub struct House {
    pub program: Program,
    folder: tempfile::TempDir,
}

impl House {
    pub fn empty() -> House {
        let folder = tempfile::tempdir().unwrap();
        let program = Program::start(Start::new(folder.path().to_owned(), Door::Window)).unwrap();
        House { program, folder }
    }

    /// With the sample open.
    pub fn sample() -> House {
        let house = House::empty();
        house.call(&json!({ "op": "competition-sample" }));
        house
    }

    /// With a new competition: the sample's rubric and jury, and so many entries of one sector after the other.
    pub fn fresh(entries: usize, sectors: &[&str]) -> House {
        let house = House::sample();
        let listed = house.call(&json!({ "op": "competitions" }));
        let template = listed["competitions"][0]["path"].clone();
        house.call(&json!({ "op": "competition-create", "date": "2026-05-06", "template": template,
            "name": { "ar": "مسابقة", "fr": "Concours", "en": null } }));
        for n in 1..=entries {
            let mut fields = json!({ "running_order": n.to_string() });
            if let Some(sector) = sectors.get((n - 1) % sectors.len().max(1)) {
                fields["sector"] = json!(sector);
            }
            house.call(&json!({ "op": "entry-save", "previous": null, "entry": {
                "entry": format!("E{n:02}"), "title": { "ar": format!("مشروع {n}"), "fr": format!("Projet {n}"), "en": null },
                "status": "admissible", "statusReason": null, "fields": fields,
            } }));
        }
        house
    }

    /// After the program ended and was started anew, with nothing open.
    pub fn started_again(self) -> House {
        let House { program, folder } = self;
        drop(program);
        let program = Program::start(Start::new(folder.path().to_owned(), Door::Window)).unwrap();
        House { program, folder }
    }

    pub fn ask(&self, request: &Value) -> Result<Value, Value> {
        let read = |reply: &str| serde_json::from_str(reply).unwrap();
        match self.program.call(&request.to_string()) {
            Ok(reply) => Ok(read(&reply)),
            Err(fault) => Err(read(&fault)),
        }
    }

    pub fn call(&self, request: &Value) -> Value {
        self.ask(request).unwrap_or_else(|fault| panic!("{request}: {fault}"))
    }

    /// The code with which it is refused.
    pub fn refusal(&self, request: &Value) -> String {
        match self.ask(request) {
            Ok(reply) => panic!("{request} is not refused: {reply}"),
            Err(fault) => fault["code"].as_str().unwrap().to_owned(),
        }
    }

    pub fn submits(&self, judge: &str, entry: &str) -> Result<Value, Value> {
        let marks = json!({ "innovation": "14", "sustainability": "9", "feasibility": "11" });
        self.ask(&json!({ "op": "ballot-submit", "ballot": Uuid::now_v7(), "judge": judge, "entry": entry,
            "marks": marks, "comment": "", "paper": true, "typist": "", "reason": null }))
    }
}
