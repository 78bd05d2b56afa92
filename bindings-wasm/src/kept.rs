//! What is kept for JavaScript, by its number.

/// Things by their numbers; a number is given out again once its thing was let go of.
pub struct Kept<T>(Vec<Option<T>>);

impl<T> Kept<T> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Kept(Vec::new())
    }

    /// Keeps a thing and gives its number.
    pub fn keep(&mut self, thing: T) -> u32 {
        let free = self.0.iter().position(Option::is_none).unwrap_or(self.0.len());
        match self.0.get_mut(free) {
            Some(place) => *place = Some(thing),
            None => self.0.push(Some(thing)),
        }
        free as u32
    }

    /// The thing with that number.
    #[cfg(feature = "register")]
    pub fn get(&self, number: u32) -> Option<&T> {
        self.0.get(number as usize)?.as_ref()
    }

    /// The thing with that number, to be worked with.
    pub fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        self.0.get_mut(number as usize)?.as_mut()
    }

    /// Lets go of a thing.
    pub fn forget(&mut self, number: u32) {
        if let Some(place) = self.0.get_mut(number as usize) {
            *place = None;
        }
    }
}
