//! The table of measures.

/// Rows of measure, value, target, met.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 4]>);

impl Table {
    /// A value without a target.
    pub(crate) fn note(&mut self, measure: &str, value: String) {
        self.0.push([measure.to_owned(), value, String::new(), String::new()]);
    }

    /// A value that is to be at most `target`.
    pub(crate) fn at_most(&mut self, measure: &str, value: f64, target: f64, unit: &str) {
        let met = if value <= target { "yes" } else { "no" };
        let row = [
            measure.to_owned(),
            format!("{value:.2} {unit}"),
            format!("≤ {target:.1} {unit}"),
            met.to_owned(),
        ];
        self.0.push(row);
    }

    /// A value that is to be at least `target`.
    pub(crate) fn at_least(&mut self, measure: &str, value: f64, target: f64, unit: &str) {
        let met = if value >= target { "yes" } else { "no" };
        let row = [
            measure.to_owned(),
            format!("{value:.2} {unit}"),
            format!("≥ {target:.1} {unit}"),
            met.to_owned(),
        ];
        self.0.push(row);
    }

    /// A measure that could not be taken.
    pub(crate) fn fault(&mut self, measure: String, fault: &str) {
        self.0.push([measure, format!("not measured: {fault}"), String::new(), String::new()]);
    }

    pub(crate) fn print(&self) {
        println!("| measure | value | target | met |\n|---|---|---|---|");
        for row in &self.0 {
            println!("| {} |", row.join(" | "));
        }
    }
}
