//! Looks at a plan on its own, however it was made.

use super::graph::Graph;
use super::wanted::{Pair, Plan, Wanted};
use super::{count, index};

/// What is to be known of a plan. Positions are those of [`Wanted`], in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub struct Examination {
    /// The ballots of each entry.
    pub ballots: Vec<u32>,
    /// Entries that do not have as many as wanted.
    pub miscounted: Vec<u32>,
    /// Pairs that must not be, of those that were not given.
    pub conflicts: Vec<Pair>,
    /// Given pairs that are not in it.
    pub forgotten: Vec<Pair>,
    /// The load of each judge.
    pub loads: Vec<u32>,
    /// Judges with less than the least or more than the most.
    pub out_of_bounds: Vec<u32>,
    /// The parts between which nothing can be compared: one when the plan hangs together.
    pub parts: Vec<Part>,
    /// Ballots whose loss would part it, each side with a judge and an entry.
    pub bridges: Vec<Pair>,
    /// The costs of its pairs together.
    pub cost: u64,
    /// How firmly it hangs together: the second smallest eigenvalue of the judges' Laplacian, as the additive
    /// model of severity has it: `L_jj` = Σ (1 − 1/n_e), `L_jk` = −Σ 1/n_e. Nought when it does not.
    pub connectivity: f64,
    /// How well it tells entries apart, beside a plan in which the same judges judge all, with as many ballots:
    /// from 0 to 1, the ratio of the mean variances of a difference of two entries under the additive model
    /// (A-efficiency; John & Williams 1995, *Cyclic and Computer Generated Designs*). `None` when it does not hang together.
    pub efficiency: Option<f64>,
}

/// Judges and entries that can be compared with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its judges.
    pub judges: Vec<u32>,
    /// Its entries.
    pub entries: Vec<u32>,
}

impl Examination {
    /// Whether the plan keeps to what is wanted; it may still be weak.
    #[must_use]
    pub fn keeps(&self) -> bool {
        self.miscounted.is_empty()
            && self.conflicts.is_empty()
            && self.forgotten.is_empty()
            && self.out_of_bounds.is_empty()
    }
}

/// Looks at a plan.
#[must_use]
pub fn examine(wanted: &Wanted, plan: &Plan) -> Examination {
    let (judges, entries) = (wanted.loads.len(), wanted.ballots.len());
    let known: Vec<Pair> = plan.iter().copied().filter(|pair| wanted.knows(*pair)).collect();
    let graph = Graph::new(judges, entries, known.iter().map(|(j, e)| (index(*j), index(*e))));
    let (mut ballots, mut loads) = (vec![0; entries], vec![0; judges]);
    for (judge, entry) in &known {
        loads[index(*judge)] += 1;
        ballots[index(*entry)] += 1;
    }
    let parts = graph.parts();
    let of_part = |part: usize, nodes: std::ops::Range<usize>| -> Vec<u32> {
        let start = nodes.start;
        nodes.filter(|node| parts.of[*node] == part).map(|node| count(node - start)).collect()
    };
    let forgotten = wanted.given.iter().filter(|pair| wanted.knows(**pair) && !plan.contains(pair));
    let conflicts =
        known.iter().filter(|pair| wanted.conflicts.contains(pair) && !wanted.given.contains(pair));
    let misplaced =
        |wrong: &dyn Fn(usize) -> bool, n: usize| (0..n).filter(|at| wrong(*at)).map(count).collect();
    let (connectivity, efficiency) = strength(&graph, judges, &ballots);
    Examination {
        miscounted: misplaced(&|entry| ballots[entry] != wanted.ballots[entry], entries),
        conflicts: conflicts.copied().collect(),
        forgotten: forgotten.copied().collect(),
        out_of_bounds: misplaced(
            &|judge| !(wanted.loads[judge].least..=wanted.loads[judge].most).contains(&loads[judge]),
            judges,
        ),
        parts: (0..parts.count)
            .map(|part| Part {
                judges: of_part(part, 0..judges),
                entries: of_part(part, judges..judges + entries),
            })
            .collect(),
        bridges: graph.bridges().into_iter().map(|(j, e)| (count(j), count(e))).collect(),
        cost: known.iter().map(|pair| u64::from(wanted.cost(*pair))).sum(),
        connectivity: if parts.count == 1 { connectivity } else { 0.0 },
        efficiency: efficiency.filter(|_| parts.count == 1),
        ballots,
        loads,
    }
}

/// The second smallest eigenvalue of the judges' Laplacian, and the A-efficiency.
fn strength(graph: &Graph, judges: usize, ballots: &[u32]) -> (f64, Option<f64>) {
    let panels: Vec<&Vec<usize>> = graph.panels().filter(|panel| !panel.is_empty()).collect();
    let mut busy: Vec<usize> = panels.iter().flat_map(|panel| panel.iter().copied()).collect();
    busy.sort_unstable();
    busy.dedup();
    let mut place = vec![0; judges];
    busy.iter().enumerate().for_each(|(at, judge)| place[*judge] = at);
    let n = busy.len();
    if n == 0 {
        return (0.0, None);
    }
    // The mean of the judges is fixed at nought, which makes the Laplacian of a plan that hangs together regular.
    let mut matrix = vec![vec![1.0 / real(n); n]; n];
    for panel in &panels {
        let share = 1.0 / real(panel.len());
        for one in panel.iter() {
            matrix[place[*one]][place[*one]] += 1.0;
            for other in panel.iter() {
                matrix[place[*one]][place[*other]] -= share;
            }
        }
    }
    let Some(inverse) = inverse(matrix) else { return (0.0, None) };
    let connectivity = if n == 1 { 1.0 } else { 1.0 / greatest_eigenvalue(&inverse) };
    // Var(a_e − a_f) = 1/n_e + 1/n_f + (m_e − m_f)ᵀ L⁻¹ (m_e − m_f), m_e the panel of e as shares.
    let entries = real(panels.len());
    let (mut shares, mut own, mut spread) = (vec![0.0; n], 0.0, 0.0);
    for panel in &panels {
        let share = 1.0 / real(panel.len());
        own += share;
        for one in panel.iter() {
            shares[place[*one]] += share;
            for other in panel.iter() {
                spread += share * share * inverse[place[*one]][place[*other]];
            }
        }
    }
    let crossed: f64 =
        (0..n).map(|j| (0..n).map(|k| shares[j] * inverse[j][k] * shares[k]).sum::<f64>()).sum();
    if panels.len() < 2 {
        return (connectivity, None);
    }
    let pairs = entries * (entries - 1.0) / 2.0;
    let mean = (own * (entries - 1.0) + entries * spread - crossed) / pairs;
    let all: u32 = ballots.iter().sum();
    let complete = 2.0 * entries / f64::from(all);
    (connectivity, Some((complete / mean).clamp(0.0, 1.0)))
}

/// The inverse of a regular matrix, by Gauss and Jordan with the greatest pivot.
fn inverse(mut matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let n = matrix.len();
    for (at, row) in matrix.iter_mut().enumerate() {
        row.extend((0..n).map(|column| if column == at { 1.0 } else { 0.0 }));
    }
    for at in 0..n {
        let pivot = (at..n).max_by(|a, b| matrix[*a][at].abs().total_cmp(&matrix[*b][at].abs()))?;
        matrix.swap(at, pivot);
        let value = matrix[at][at];
        if value.abs() < 1e-9 {
            return None;
        }
        matrix[at].iter_mut().for_each(|cell| *cell /= value);
        let pivot = matrix[at].clone();
        for (_, row) in matrix.iter_mut().enumerate().filter(|(row, _)| *row != at) {
            let factor = row[at];
            row.iter_mut().zip(&pivot).for_each(|(cell, above)| *cell -= factor * above);
        }
    }
    Some(matrix.into_iter().map(|row| row.into_iter().skip(n).collect()).collect())
}

/// The greatest eigenvalue among the vectors whose places add up to nought, by repeated multiplication.
fn greatest_eigenvalue(matrix: &[Vec<f64>]) -> f64 {
    let n = matrix.len();
    let mut vector: Vec<f64> = (0..n).map(|at| real(at % 7) + 1.0 / real(at + 2)).collect();
    let mut value = 0.0;
    for _ in 0..500 {
        let mean = vector.iter().sum::<f64>() / real(n);
        vector.iter_mut().for_each(|x| *x -= mean);
        let length = vector.iter().map(|x| x * x).sum::<f64>().sqrt();
        vector.iter_mut().for_each(|x| *x /= length);
        let next: Vec<f64> =
            matrix.iter().map(|row| row.iter().zip(&vector).map(|(a, x)| a * x).sum()).collect();
        value = next.iter().zip(&vector).map(|(a, x)| a * x).sum();
        vector = next;
    }
    value
}

fn real(n: usize) -> f64 {
    f64::from(count(n))
}
