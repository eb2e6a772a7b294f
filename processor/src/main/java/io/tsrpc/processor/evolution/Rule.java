package io.tsrpc.processor.evolution;

import java.util.stream.Stream;

/** The kinds of change. The constant's name is the stable tag; docs/evolution.md has a section for each. */
public enum Rule {
    SERVICE_REMOVED(
            "Keep it, marked @Deprecated, until no client uses it; if it only has another name or folder, write @FormerName"
                    + " there"),
    SERVICE_RENAMED("Keep the old name, or offer the service under both names for a while"),
    SERVICE_KIND("Give it another name, and keep the old service for a while"),

    PROPERTY_ADDED(
            "Use a type that TSRPC's clients can skip: an enum or an int instead of a boolean, a list instead of a"
                    + " map"),
    PROPERTY_ADDED_REQUIRED("Make it @Nullable or Optional"),
    PROPERTY_REMOVED("Keep it until no client reads it; if it only has another name, write @FormerName there"),
    PROPERTY_RENAMED("Keep the name, or add the new one as an optional property beside it for a while"),
    PROPERTY_NOW_OPTIONAL("Keep it required, and send a value that means nothing"),
    PROPERTY_NOW_REQUIRED("Keep it optional"),
    ID_CHANGED(
            "If its type is the same as that one, under another name or in another place, write @FormerName on the type, with"
                    + " the id that it had in serviceProto.json; the compiler cannot know. If it is another type, use it in a new"
                    + " property beside"),

    REST_KEY("Name a new property as no peer names a key, and keep those that there are"),

    EXTENDS_CHANGED("Keep what it extends, or write a new record beside it"),

    INTERSECTION_CHANGED("Keep its members, or write a new record beside it"),

    TYPE_CHANGED("Add a property of the new type beside it"),
    NUMBER_KIND("Add a property of the new type beside it"),
    NUMBER_RANGE("Keep the range, or add a property beside it"),
    TEXT_FORM(
            "Keep the type, or add a property of the new one beside it; if a class of @UseCodec only has another name, write"
                    + " @FormerName there"),
    SET("Keep the type, or add a property of the new one beside it"),
    MAP_KEY("Keep the type of the keys"),
    NULLABLE_ELEMENT("Keep null as it is, or add a property beside it"),

    ENUM_VALUE_ADDED(
            "Add a property with a new enum beside it, or keep to the old constants until all clients know it"),
    ENUM_VALUE_REMOVED("Keep the constant, marked @Deprecated; if it only has another value, write @FormerName there"),
    ENUM_VALUE_RENAMED("Keep the value: @StringValue(\"…\")"),

    UNION_MEMBER_ADDED("Send it only where clients ask for it, in a service of its own"),
    UNION_MEMBER_REMOVED(
            "Keep the record, marked @Deprecated; if it only has another name or place, write @FormerName there, with the id"
                    + " that it had in serviceProto.json"),
    UNION_CONVERSION("Give one of the properties another name"),
    UNION_ORDER("Keep the order, or give the members properties that tell them apart"),
    UNION_OVERLAP("Add a member instead, or give the members required properties or elements that tell them apart"),
    DISCRIMINATOR(
            "Keep the discriminator: @Discriminator(\"…\"), @DiscriminatorValue(\"…\"), or @LiteralProperty; if the record joins another union,"
                    + " write a copy of it for that"),

    TUPLE_ELEMENT_ADDED("Use a record without @Tuple, or a new tuple beside it"),
    TUPLE_ELEMENT_ADDED_REQUIRED("Use a record without @Tuple, or a new tuple beside it"),
    TUPLE_ELEMENT_REMOVED("Keep the element"),
    TUPLE_ELEMENT_MOVED(
            "Keep the order; if only names have changed, write @FormerName on the elements, with the name that each had at"
                    + " its place"),
    TUPLE_ELEMENT_NOW_OPTIONAL("Keep it required"),
    TUPLE_ELEMENT_NOW_REQUIRED("Keep it optional"),

    CONF_CHANGED("Clients that act on it see the new value when they are built again");

    private final String advice;

    Rule(String advice) {
        this.advice = advice;
    }

    /** Whether there is a rule of this name. */
    public static boolean isName(String name) {
        return Stream.of(values()).anyMatch(rule -> rule.name().equals(name));
    }

    /** The way out, as a clause without a full stop. */
    public String advice() {
        return advice;
    }
}
