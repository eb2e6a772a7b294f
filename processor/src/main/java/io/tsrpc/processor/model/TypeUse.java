package io.tsrpc.processor.model;

import java.util.List;

/** A type at the place where it is used: the type of a component, an element, a map's value or a type argument. */
public sealed interface TypeUse {
    /** The Java type of the value (the type inside an {@code Optional}). */
    JavaType javaType();

    /** The length type of the value after a header. */
    LengthType lengthType();

    /** Whether a varint byte length precedes the payload after a header: true for arrays and tuples. */
    default boolean lengthPrefix() {
        return false;
    }

    /** The highest deprecation of the types that generated code mentions when it names this type. */
    default Deprecation deprecation() {
        return Deprecation.NONE;
    }

    /** Whether null is one of its values. */
    default boolean admitsNull() {
        return false;
    }

    /** The type by its name, if it is one of which null is a member; otherwise itself. */
    default TypeUse byName() {
        return this;
    }

    /** The same with all types in it by their names, of which null is a member. */
    default TypeUse byNames() {
        return byName();
    }

    /** Calls the visitor's method for this variant, and returns its result. */
    <R> R accept(TypeVisitor<R> visitor);

    /**
     * A number, boolean or string.
     *
     * @param boxed whether the Java type is the box; false for strings
     */
    record ScalarUse(Scalar scalar, boolean boxed) implements TypeUse {
        @Override
        public JavaType javaType() {
            return boxed ? scalar.javaType().boxed() : scalar.javaType();
        }

        @Override
        public LengthType lengthType() {
            return scalar.lengthType();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** A binary buffer. */
    record BufferUse(BufferKind kind) implements TypeUse {
        @Override
        public JavaType javaType() {
            return new JavaArray(kind.carrier());
        }

        @Override
        public LengthType lengthType() {
            return LengthType.LENGTH_DELIMITED;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.buffer(this);
        }
    }

    /**
     * A point in time, in milliseconds.
     *
     * @param legacy whether it is {@code java.util.Date} instead of {@code Instant}
     */
    record DateUse(boolean legacy) implements TypeUse {
        @Override
        public JavaType javaType() {
            return legacy ? JavaClass.of("java.util", "Date") : JavaClass.of("java.time", "Instant");
        }

        @Override
        public LengthType lengthType() {
            return LengthType.VARINT;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** {@code Object}: any JSON value, including null inside a container. */
    record AnyUse() implements TypeUse {
        @Override
        public JavaType javaType() {
            return JavaClass.OBJECT;
        }

        @Override
        public LengthType lengthType() {
            return LengthType.LENGTH_DELIMITED;
        }

        @Override
        public boolean admitsNull() {
            return true;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** An array, {@code List}, {@code Set} or {@code Collection}. */
    record ListUse(Container container, TypeUse element) implements TypeUse {
        @Override
        public TypeUse byNames() {
            return new ListUse(container, element.byNames());
        }

        @Override
        public JavaType javaType() {
            return container.of(element.javaType());
        }

        @Override
        public LengthType lengthType() {
            return LengthType.LENGTH_DELIMITED;
        }

        @Override
        public boolean lengthPrefix() {
            return true;
        }

        @Override
        public Deprecation deprecation() {
            return element.deprecation();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /**
     * A {@code Map}: an interface with an index signature.
     *
     * @param rest whether its entries are in the object that has it as a component, beside the properties
     */
    record MapUse(MapKey key, TypeUse value, boolean rest) implements TypeUse {
        /** A map that is a value of its own. */
        public MapUse(MapKey key, TypeUse value) {
            this(key, value, false);
        }

        @Override
        public TypeUse byNames() {
            return new MapUse(key, value.byNames(), rest);
        }

        @Override
        public JavaType javaType() {
            return JavaClass.of("java.util", "Map").withArguments(List.of(key.javaType(), value.javaType()));
        }

        @Override
        public LengthType lengthType() {
            return LengthType.BLOCKS;
        }

        @Override
        public Deprecation deprecation() {
            return value.deprecation();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /**
     * {@code @Nullable T} inside a container, {@code @OrNull T} as a component: the union of member 0, the type, and member 1, the literal
     * null; or the type itself, if null is a member of that.
     *
     * @param type the type of non-null values; never nullable itself, nor any
     * @param nullInside whether null is a member of the type, which is a union
     * @param literals which literals are beside the type, if it is not flat
     */
    record NullableUse(TypeUse type, boolean nullInside, Literals literals) implements TypeUse {
        /** Literals that stand for no value, with the ids from 1 in this order. */
        public enum Literals {
            /** Null. */
            NULL,
            /** Undefined, so that null is none of the values. */
            UNDEFINED,
            /** Null and undefined. Undefined is no value. */
            BOTH;

            /** Whether null is one of the values. */
            public boolean hasNull() {
                return this != UNDEFINED;
            }

            /** Whether undefined is a member. */
            public boolean hasUndefined() {
                return this != NULL;
            }
        }

        /** The union of a type and null. */
        public NullableUse(TypeUse type) {
            this(type, false, Literals.NULL);
        }

        @Override
        public TypeUse byName() {
            return flat() ? type : this;
        }

        @Override
        public TypeUse byNames() {
            return flat() ? type : new NullableUse(type.byNames(), nullInside, literals);
        }

        /** Whether it is the type itself, since null is a member of that, and nothing else is beside it. */
        public boolean flat() {
            return nullInside && literals == Literals.NULL;
        }

        @Override
        public JavaType javaType() {
            return type.javaType();
        }

        @Override
        public LengthType lengthType() {
            return LengthType.BLOCKS;
        }

        @Override
        public Deprecation deprecation() {
            return type.deprecation();
        }

        @Override
        public boolean admitsNull() {
            return true;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.nullable(this);
        }
    }

    /** A reference to the {@link Definition} of this name and kind. */
    record NamedUse(TypeName name, Kind kind) implements TypeUse {
        @Override
        public JavaClass javaType() {
            return name.javaType();
        }

        @Override
        public LengthType lengthType() {
            return kind.lengthType();
        }

        @Override
        public boolean lengthPrefix() {
            return kind == Kind.TUPLE;
        }

        @Override
        public Deprecation deprecation() {
            return name.deprecation();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /**
     * A type that a form encodes as a string or bytes ({@code Uint8Array}).
     *
     * @param bytes whether the form is a {@code BytesForm} instead of a {@code TextForm}
     */
    record CodedUse(JavaType javaType, Form form, boolean bytes, Deprecation deprecation) implements TypeUse {
        @Override
        public LengthType lengthType() {
            return LengthType.LENGTH_DELIMITED;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.coded(this);
        }
    }

    /** {@code org.bson.types.ObjectId}: its twelve bytes; in the schema the reference {@code ?bson/ObjectId}. */
    record ObjectIdUse() implements TypeUse {
        @Override
        public JavaType javaType() {
            return JavaClass.of("org.bson.types", "ObjectId");
        }

        @Override
        public LengthType lengthType() {
            return LengthType.LENGTH_DELIMITED;
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.objectId(this);
        }
    }
}
