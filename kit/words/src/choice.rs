//! Reads a choice: by a number, among plural forms and exact numbers, or by a word.

use fluent_syntax::ast::{InlineExpression as Inline, Variant, VariantKey};

use crate::{
    plural,
    read::{Outcome, Reader, argument, joined, number},
    tree::{Choice, Key},
};

impl Reader<'_> {
    /// The choice that a selector makes among its branches.
    pub(super) fn choice(&self, selector: &Inline<&str>, variants: &[Variant<&str>], trail: &mut Vec<String>) -> Outcome<Choice> {
        let names: Vec<String> = variants.iter().map(|variant| name(&variant.key)).collect();
        if let Some(twice) = names.iter().enumerate().find_map(|(i, name)| names[..i].contains(name).then_some(name)) {
            return Err(format!("the branch [{twice}] appears twice"));
        }
        let by_number = variants.iter().all(|variant| is_numeric(&variant.key));
        let argument = match selector {
            Inline::VariableReference { id } => argument(id)?,
            Inline::FunctionReference { id, arguments } if by_number => number(id, arguments)?,
            _ => return Err("a choice is made by a $variable and by nothing else".into()),
        };
        let mut choice = Choice { argument, by_number, branches: Vec::new(), default_name: String::new(), default: Vec::new() };
        for (variant, name) in variants.iter().zip(names) {
            let text = joined(self.pieces(&variant.value, trail)?);
            if variant.default {
                if by_number && name != "other" {
                    return Err(format!("the default branch of a plural is *[other], not *[{name}]"));
                }
                (choice.default_name, choice.default) = (name, text);
            } else {
                choice.branches.push((self.key(&variant.key, by_number)?, text));
            }
        }
        // A number that is named exactly goes before the form it would otherwise take.
        choice.branches.sort_by_key(|(key, _)| !matches!(key, Key::Exactly(_)));
        Ok(choice)
    }

    fn key(&self, key: &VariantKey<&str>, by_number: bool) -> Outcome<Key> {
        match key {
            VariantKey::NumberLiteral { value } if by_number => {
                value.parse().map(Key::Exactly).map_err(|_| format!("[{value}] is not a whole number"))
            }
            VariantKey::NumberLiteral { value } => Err(format!("[{value}] is a number among words")),
            VariantKey::Identifier { name } if by_number => plural::form(self.lang, name),
            VariantKey::Identifier { name } => Ok(Key::Word((*name).to_owned())),
        }
    }
}

fn name(key: &VariantKey<&str>) -> String {
    match key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}

fn is_numeric(key: &VariantKey<&str>) -> bool {
    match key {
        VariantKey::Identifier { name } => plural::FORMS.contains(name),
        VariantKey::NumberLiteral { .. } => true,
    }
}
