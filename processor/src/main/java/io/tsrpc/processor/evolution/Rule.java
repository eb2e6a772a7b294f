package io.tsrpc.processor.evolution;

/** The kinds of change. The constant's name is the stable tag; docs/evolution.md has a section for each. */
public enum Rule {
    SERVICE_REMOVED("Keep it, marked @Deprecated, until no client uses it"),
    SERVICE_RENAMED("Keep the old name, or offer the service under both names for a while"),
    SERVICE_KIND("Give it another name, and keep the old service for a while"),

    PROPERTY_ADDED(
            "Use a type that TSRPC's clients can skip: an enum or an int instead of a boolean, a list instead of a"
                    + " map"),
    PROPERTY_ADDED_REQUIRED("Make it @Nullable or Optional"),
    PROPERTY_REMOVED("Keep it until no client reads it"),
    PROPERTY_RENAMED("Keep the name, or add the new one as an optional property beside it for a while"),
    PROPERTY_NOW_OPTIONAL("Keep it required, and send a value that means nothing"),
    PROPERTY_NOW_REQUIRED("Keep it optional"),
    ID_CHANGED("Say with @FormerName what it was called, so that it keeps its ids"),

    TYPE_CHANGED("Add a property of the new type beside it"),
    NUMBER_KIND("Add a property of the new type beside it"),
    NUMBER_RANGE("Keep the range, or add a property beside it"),
    TEXT_FORM("Keep the type, or add a property of the new one beside it"),
    SET("Keep the type, or add a property of the new one beside it"),
    MAP_KEY("Keep the type of the keys"),
    NULLABLE_ELEMENT("Keep the elements as they are, or add a property beside it"),

    ENUM_VALUE_ADDED(
            "Add a property with a new enum beside it, or keep to the old constants until all clients know it"),
    ENUM_VALUE_REMOVED("Keep the constant, marked @Deprecated"),
    ENUM_VALUE_RENAMED("Keep the value: @StringValue(\"…\")"),

    UNION_MEMBER_ADDED("Send it only where clients ask for it, in a service of its own"),
    UNION_MEMBER_REMOVED("Keep the record, marked @Deprecated"),
    UNION_CONVERSION("Give one of the properties another name"),
    DISCRIMINATOR(
            "Keep the discriminator: @Discriminator(\"…\"), @DiscriminatorValue(\"…\"); if the record joins another union,"
                    + " write a copy of it for that"),

    TUPLE_ELEMENT_ADDED("Use a record without @Tuple, or a new tuple beside it"),
    TUPLE_ELEMENT_ADDED_REQUIRED("Use a record without @Tuple, or a new tuple beside it"),
    TUPLE_ELEMENT_REMOVED("Keep the element"),
    TUPLE_ELEMENT_NOW_OPTIONAL("Keep it required"),
    TUPLE_ELEMENT_NOW_REQUIRED("Keep it optional"),

    CONF_CHANGED("Clients that act on it see the new value when they are built again");

    private final String advice;

    Rule(String advice) {
        this.advice = advice;
    }

    /** The way out, as a clause without a full stop. */
    public String advice() {
        return advice;
    }
}
