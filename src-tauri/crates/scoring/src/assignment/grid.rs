//! A table of rows and columns.

/// Every row has the same columns.
#[derive(Clone, Debug)]
pub(crate) struct Grid<T> {
    columns: usize,
    cells: Vec<T>,
}

impl<T: Copy> Grid<T> {
    pub(crate) fn new(rows: usize, columns: usize, filled_with: T) -> Grid<T> {
        Grid { columns, cells: vec![filled_with; rows.saturating_mul(columns)] }
    }
}

impl<T> std::ops::Index<(usize, usize)> for Grid<T> {
    type Output = T;

    #[inline]
    fn index(&self, (row, column): (usize, usize)) -> &T {
        &self.cells[row * self.columns + column]
    }
}

impl<T> std::ops::IndexMut<(usize, usize)> for Grid<T> {
    #[inline]
    fn index_mut(&mut self, (row, column): (usize, usize)) -> &mut T {
        &mut self.cells[row * self.columns + column]
    }
}
