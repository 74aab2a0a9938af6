//! The laptop that stands by: whether it would have everything if this one failed.

use super::finding::{Act, Finding};
use crate::ops::hall::StandbyRow;

/// What the laptops that stand by come to; one that has everything is enough.
pub(crate) fn finding(standbys: &[StandbyRow], hall_is_open: bool) -> Finding {
    let follows = |one: &&StandbyRow| one.connected && one.behind == Some(0);
    let late = |one: &&StandbyRow| one.connected;
    if let Some(one) = standbys.iter().find(follows) {
        Finding::fine("standby-follows").with("name", one.label.as_str())
    } else if let Some(one) = standbys.iter().find(late) {
        let behind = one.behind.unwrap_or_default();
        Finding::look("standby-behind").with("name", one.label.as_str()).with("count", behind).act(Act::Hall)
    } else if let Some(one) = standbys.first() {
        let away = Finding::look("standby-away").with("name", one.label.as_str());
        away.how("standby-away").act(Act::Hall)
    } else if hall_is_open {
        Finding::look("standby-none").how("standby").act(Act::Hall)
    } else {
        Finding::fine("standby-alone")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standby(label: &str, connected: bool, behind: i64) -> StandbyRow {
        StandbyRow {
            hub: label.to_owned(),
            label: label.to_owned(),
            connected,
            last_seen: Some(1),
            behind: Some(behind),
        }
    }

    #[test]
    fn one_that_has_everything_is_enough_and_the_others_are_named() {
        let all = [standby("loin", false, 0), standby("lent", true, 3), standby("bon", true, 0)];
        assert_eq!(finding(&all, true), Finding::fine("standby-follows").with("name", "bon"));
        assert_eq!(
            finding(&all[..2], true),
            Finding::look("standby-behind").with("name", "lent").with("count", 3_i64).act(Act::Hall)
        );
        assert_eq!(finding(&all[..1], true).text, "standby-away");
    }

    #[test]
    fn without_one_it_matters_only_where_judges_have_laptops_of_their_own() {
        assert_eq!(finding(&[], true).text, "standby-none");
        assert_eq!(finding(&[], false), Finding::fine("standby-alone"));
    }
}
