package io.tsrpc.cli.java;

/** What is not written as it is, since Java has it not, or not with the same bytes. Each says what was written, and what to do. */
enum NoForm {
    UNION(
            "Object was written. Members of a union differ and have no null in them, none is a literal unless all are, and no map with"
                    + " numbers as keys is beside an object with properties"),
    ONE_MEMBER("the type itself was written, which has the same JSON. In TypeScript, write it once"),
    NULL_TWICE(
            "null was written once, which has the same JSON. It is a member of the union already: in TypeScript, write it once"),
    NULL_ID(
            "it was written with other ids in binary, and the same JSON. In Java the type has the id 0 and null the id 1: give them these in"
                    + " serviceProto.ts, where tsrpc-cli keeps them, and build clients that speak binary anew"),
    ANY_OR_NULL(
            "Object was written, which may be null in lists and maps. A property of it is Optional, which is empty for null, unless"
                    + " TSRPC refuses null since the type has a name. In TypeScript, write `name?: any`"),
    UNDEFINED(
            "what may be absent was written, which has the same JSON. Only a property of one type has undefined, behind it and null. In"
                    + " TypeScript, write `name?: T`"),
    UNDEFINED_ELEMENT("null was written, which has the same JSON. In TypeScript, write `T | null`"),
    NAMED_UNDEFINED(
            "the type without undefined was written, which has the same JSON. TSRPC takes undefined only for a property that is optional or has"
                    + " it in its own type, not by a name. In TypeScript, write `name?: T`, which has the same bytes"),
    TUPLE_NULL("Optional was written. An optional element of a tuple cannot be null as well"),
    TUPLE_OBJECT(
            "Object was written, which refuses null. An element of a tuple may be null beside one type. In TypeScript, write an object"),
    MIXED("Object was written. Only objects with known properties can be put together"),
    INTERSECTION(
            "a record with the properties of all was written, which has the same JSON. Of a property that several have it has the"
                    + " narrower type. Parts of an intersection are different objects without literals, and their"
                    + " common properties have one type with a name. In TypeScript, write an interface"),
    INTERSECTION_OF_TYPES(
            "a record with the properties of all was written. One that several have, with types of which none is narrower, is an object"
                    + " with the properties of each, or else Object; TSRPC's packages do not read what they send of it. In TypeScript,"
                    + " write an interface"),
    INTERSECTION_MEMBER(
            "a record with the properties of all was written, which has the same JSON. In TypeScript, write members of unions as"
                    + " interfaces"),
    OPEN_MEMBER(
            "a record around it was written, which has the same JSON. In TypeScript, give the members of the union a property that"
                    + " tells them apart"),
    INDEX_AND_PROPERTIES(
            "a map was written. Properties beside an index signature are required and of its type or a part of it, unless that is any, and its"
                    + " keys are strings"),
    OVERWRITE("a record with the resulting properties was written, which has the same JSON"),
    MAPPED("a record with the resulting properties was written, which has the same JSON"),
    INDEXED_ACCESS("the type itself was written, which has the same JSON. In TypeScript, give it a name"),
    KEYOF("a @LiteralUnion was written, which has the same JSON. In TypeScript, list the names"),
    NON_NULLABLE(
            "the type itself was written, which has the same JSON. In TypeScript, write a type that is neither null nor undefined,"
                    + " without NonNullable"),
    BIGINT("Object was written. TSBuffer cannot send a bigint either: use int, or a string"),
    BUFFER("byte[] was written. Java has no such array"),
    LITERAL("Object was written. A literal is a string, a boolean or a whole number of 32 bits"),
    LITERALS(
            "Object was written. A union of literals has different ones, which are strings, booleans and whole numbers of 32 bits"),
    ENUM_VALUE("Object was written. Constants have strings and whole numbers of 32 bits only"),
    SAME_NUMBER(
            "it was left out. It is the same text as the value of a constant in front of it and has its number, so that binary data cannot tell them apart."
                    + " In TypeScript, give it another value"),
    NO_NUMBER(
            "it was left out. It is called like what every object has in JavaScript, so that tsrpc-cli gives it no number and binary data"
                    + " has it not. In TypeScript, rename it"),
    TOO_MANY("Object was written. A union or an enum can have at most 1000 members"),
    TOO_MANY_PROPERTIES(
            "a record with the first 254 properties was written. It can have no more components: in TypeScript, put some of them together"
                    + " in an object"),
    TUPLE_TOO_LONG("Object was written. A tuple can have at most 64 elements"),
    FOREIGN("Object was written. Types of other packages are not known, except ObjectId of bson and mongodb"),
    RECURSIVE("Object was written. The type consists of itself"),
    PROPERTY_NAME(
            "another name was written, with @FormerName: binary data goes on, JSON has the new name. No property can be called like"
                    + " what every object has in JavaScript, nor with quotation marks, backslashes or control characters. In"
                    + " TypeScript, rename it"),
    EMPTY_NAME(
            "another name was written, which is another property in both formats. None can be without a name. In TypeScript,"
                    + " rename it"),
    SERVICE_NAME(
            "another name was written, with @FormerName, and the compiler says which of its types have other bytes. Files of services"
                    + " differ not by case alone, and have names of every file system. In TypeScript, rename the service, or its folder"),
    ROOT(
            "a record with the one component `value` was written, whose JSON is another. Requests, responses and messages are objects,"
                    + " tuples or unions of objects"),
    ENUM_MESSAGE(
            "a record with the one component `value` was written, whose JSON is another. A message cannot be an enum"),
    PARENTS(
            "a record with all properties was written, without @Extends, which has the same JSON. A record extends up to nine"
                    + " objects, none of them an intersection or with an index signature, and has each property from one of them"),
    CONF("it was left out. Configuration has numbers, strings, booleans, objects, and arrays of one of these");

    private final String instead;

    NoForm(String instead) {
        this.instead = instead;
    }

    /** What was written instead, and what can be done. */
    String instead() {
        return instead;
    }
}
