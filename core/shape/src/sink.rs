//! Values taken apart: from the serde side of a record or an answer to whoever makes something of it.

use std::fmt::Error;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// Takes a value apart, piece by piece, in the order of its JSON text.
pub trait Sink {
    /// Nothing.
    fn null(&mut self);
    /// Yes or no.
    fn boolean(&mut self, value: bool);
    /// A whole number.
    fn number(&mut self, value: i64);
    /// A number with a fraction, which own members of records alone have.
    fn fraction(&mut self, value: f64);
    /// A text.
    fn text(&mut self, text: &str);
    /// A list begins.
    fn list(&mut self);
    /// An object begins: of the type with that name, or a map from names to values.
    fn object(&mut self, name: Option<&'static str>);
    /// The name of the next member of an object.
    fn member(&mut self, name: &str);
    /// The same of a type, whose members have plain names.
    fn field(&mut self, name: &'static str) {
        self.member(name);
    }
    /// The list or object that began last is whole.
    fn end(&mut self, is_list: bool);
}

/// Hands a record or an answer over, piece by piece.
///
/// # Errors
/// Where it is made of what neither has: bytes, single letters, tuples, options that are not left out,
/// enums with values.
pub fn take_apart<T, S>(value: &T, sink: &mut S) -> Result<(), Error>
where
    T: Serialize + ?Sized,
    S: Sink + ?Sized,
{
    value.serialize(Teller { sink, is_name: false })
}

/// Tells one value, or the name of a member of a map.
struct Teller<'s, S: ?Sized> {
    sink: &'s mut S,
    is_name: bool,
}

/// Tells a list or an object, entry by entry.
struct Level<'s, S: ?Sized> {
    sink: &'s mut S,
    is_list: bool,
}

impl<S: Sink + ?Sized> Level<'_, S> {
    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        take_apart(value, self.sink)
    }

    fn close(self) -> Result<(), Error> {
        self.sink.end(self.is_list);
        Ok(())
    }
}

macro_rules! numbers {
    ($($name:ident: $type:ty),*) => {
        $(fn $name(self, number: $type) -> Result<(), Error> {
            self.serialize_i64(i64::from(number))
        })*
    };
}

macro_rules! never {
    ($($name:ident($($type:ty),*) -> $out:ty;)*) => {
        $(fn $name(self $(, _: $type)*) -> Result<$out, Error> {
            Err(Error)
        })*
    };
}

type Never = Impossible<(), Error>;

impl<'s, S: Sink + ?Sized> Serializer for Teller<'s, S> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Level<'s, S>;
    type SerializeMap = Level<'s, S>;
    type SerializeStruct = Level<'s, S>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeStructVariant = Never;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32
    }

    never! {
        serialize_bytes(&[u8]) -> ();
        serialize_char(char) -> ();
        serialize_f32(f32) -> ();
        serialize_none() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_i64(self, number: i64) -> Result<(), Error> {
        self.sink.number(number);
        Ok(())
    }

    /// A count: none is so high.
    fn serialize_u64(self, number: u64) -> Result<(), Error> {
        self.serialize_i64(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn serialize_f64(self, number: f64) -> Result<(), Error> {
        self.sink.fraction(number);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.sink.boolean(value);
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        if self.is_name {
            self.sink.member(text);
        } else {
            self.sink.text(text);
        }
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.sink.null();
        Ok(())
    }

    fn serialize_unit_variant(self, _: &str, _: u32, name: &'static str) -> Result<(), Error> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Level<'s, S>, Error> {
        self.sink.list();
        Ok(Level { sink: self.sink, is_list: true })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Level<'s, S>, Error> {
        self.sink.object(None);
        Ok(Level { sink: self.sink, is_list: false })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Level<'s, S>, Error> {
        self.sink.object(Some(name));
        Ok(Level { sink: self.sink, is_list: false })
    }
}

impl<S: Sink + ?Sized> SerializeSeq for Level<'_, S> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl<S: Sink + ?Sized> SerializeMap for Level<'_, S> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        key.serialize(Teller { sink: &mut *self.sink, is_name: true })
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl<S: Sink + ?Sized> SerializeStruct for Level<'_, S> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.sink.field(name);
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}
