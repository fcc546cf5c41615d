//! The interface: everything a person sees.
