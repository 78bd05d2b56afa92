//! What a structural error says was found and expected.

use crate::codes;

codes! {
    /// The type of a JSON value, as people call it.
    JsonType {
        Text = "text": "ein Text", "a text";
        Number = "number": "eine Zahl", "a number";
        Integer = "integer": "eine ganze Zahl", "a whole number";
        Decimal = "decimal": "eine Zahl mit Nachkommastellen", "a number with decimals";
        Boolean = "boolean": "ein Ja oder Nein (true, false)", "a yes or no (true, false)";
        Null = "null": "nichts (null)", "nothing (null)";
        Object = "object": "ein Objekt in { }", "an object in { }";
        List = "list": "eine Liste in [ ]", "a list in [ ]";
        Value = "value": "ein Wert", "a value";
    }
}

codes! {
    /// What a JSON text should have gone on with.
    JsonPart {
        Value = "value": "ein Wert", "a value";
        End = "end": "das Ende des Datensatzes", "the end of the record";
        Name = "name": "ein Merkmal in Anführungszeichen", "a member name in quotes";
        Colon = "colon": "ein Doppelpunkt", "a colon";
        CommaOrBrace = "comma_or_brace": "ein Komma oder }", "a comma or }";
        CommaOrBracket = "comma_or_bracket": "ein Komma oder ]", "a comma or ]";
        Digit = "digit": "eine Ziffer", "a digit";
        Quote = "quote": "ein schließendes Anführungszeichen", "a closing quote";
        Escape = "escape": "ein gültiges Zeichen nach dem \\", "a valid character after the \\";
        Control = "control": "kein Zeilenumbruch oder Steuerzeichen im Text",
            "no line break or control character in a text";
        Surrogate = "surrogate": "ein vollständiges Zeichenpaar (\\uD… allein ist keines)",
            "a complete character pair (\\uD… alone is none)";
    }
}

codes! {
    /// Which end of a range a number lies beyond.
    Bound {
        Least = "least": "mindestens", "at least";
        Most = "most": "höchstens", "at most";
    }
}
