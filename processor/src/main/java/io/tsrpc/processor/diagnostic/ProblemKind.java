package io.tsrpc.processor.diagnostic;

import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * The messages of the processor. Each says what is wrong, then what to do. The constant's name is the stable tag at the
 * start of the message. Texts are {@link String#format} patterns.
 */
public enum ProblemKind {
    // Roots
    PROTOCOL_NAME("`%s` cannot be the name of generated classes; set a Java identifier: @Protocols(name = \"Chat\")."),
    NESTED_ROOT("Package `%s` is below the protocols root `%s`; remove @Protocols here, since its services already"
            + " belong to that root, or move one of the packages."),
    ROOT_EMPTY("The protocols root `%s` has no services; write an interface `Api…` with the records `Req` and `Res`,"
            + " or a record `Msg…`."),
    OUTSIDE_ROOT("`%s` looks like a service but is beside the protocols root `%s`, so it is none; move it there. If it"
            + " is not meant as a service, rename it, or write @SuppressWarnings(\"tsrpc\")."),
    ROOT_NOT_COMPILED("`%s` belongs to the protocols root `%s`, which is not part of this compilation; compile the"
            + " whole root package together, for instance with `mvn clean compile`."),
    CODEC_NOT_COMPILED(
            "`%s` is sent by services that are not part of this compilation, so its codec `%s` would no longer fit;"
                    + " compile it together with their protocols root, for instance with `mvn clean compile`."),
    ROOT_NOT_MARKED(
            "Package `%1$s` has a contract, serviceProto.json, or another @Protocols, but is not marked with that of io.tsrpc,"
                    + " so nothing is generated; write package-info.java there: `@io.tsrpc.contract.Protocols package %1$s;`."),
    ROOT_ELSEWHERE(
            "`%s` is in a package of the protocols root `%s`, whose sources are elsewhere, so it is no service; move"
                    + " it there. If it is not meant as a service, move it to another package or rename it."),
    ROOT_TWICE(
            "Package `%s` is a protocols root elsewhere too, with a contract in `%s`. Both would have classes of the same"
                    + " names, of which a program sees only one; rename this package, or move its services there."),
    ROOT_MISSING(
            "`%s` looks like a service, but no package of this compilation is marked with @Protocols, so nothing is"
                    + " generated; write package-info.java: `@io.tsrpc.contract.Protocols package %s;`. If it is not meant as a"
                    + " service, rename it, or write @SuppressWarnings(\"tsrpc\")."),
    ROOT_UNNAMED(
            "`%s` looks like a service but is in no package, so nothing is generated; move it to a package that is marked with"
                    + " @Protocols. If it is not meant as a service, rename it, or write @SuppressWarnings(\"tsrpc\")."),
    WRONG_PACKAGE("`%1$s` declares the package `%2$s`, but its folder is that of `%3$s`; write `package %3$s;`, or move"
            + " the file."),
    SERVICE_TOO_LATE(
            "`%s` was created by another processor when the code of protocol `%s` had been generated already. Write it"
                    + " by hand, create it before this compilation, or let a service that is written by hand have a component of"
                    + " a type that the other processor creates: the protocol waits for that."),

    // Services
    PTL_NAME("`%s` would share its TypeScript file with an API; rename it so that it does not begin with `Ptl`."),
    API_NAME("`%s` has a request and a response but is not an API, because its name does not begin with `Api` and a"
            + " capital letter; rename it to `%s`."),
    API_NOT_INTERFACE("`%s` must be an interface with the nested records `Req` and `Res`; if it is not an API, rename"
            + " it so that it does not begin with `Api`."),
    API_MISSING("`%s` has no nested record `%s`%s; add `record %s() {}`."),
    API_PART(
            "`%s` must be a record, a sealed interface of records or an enum, without type parameters, because API `%s`"
                    + " sends it."),
    API_PART_NAMED(
            "`%s` cannot be the `%s` of API `%s`; name a record, a sealed interface of records or an enum, without"
                    + " type parameters and without @UseCodec, or nest a record that has it."),
    API_PART_TWICE("`%s` has a nested `%s`, and @ApiTypes names another type as that; remove one of them."),
    API_EXTRA("`%s` is used neither by `Req` nor by `Res` of `%s`; remove it or move it to a file of its own."),
    MSG_NAME("`%s` is not a message, because its name does not begin with `Msg` and a capital letter, and no service"
            + " uses it; rename it to `%s`. If it is not meant as a message, write @SuppressWarnings(\"tsrpc\")."),
    MSG_NOT_RECORD("`%s` must be a record or a sealed interface of records to be a message; if it is not a message,"
            + " rename it so that it does not begin with `Msg`."),
    SERVICE_GENERIC("`%s` is a service and cannot have type parameters; write a service for each type."),
    SERVICE_NESTED("`%s` is nested, so it is not a service, and no service uses it; move it to a file of its own. If it"
            + " is not meant as a service, rename it, or write @SuppressWarnings(\"tsrpc\")."),
    SERVICE_NOT_PUBLIC("`%s` must be public, because `%s` in package `%s` uses it; make it public or move it to that"
            + " package."),
    SERVICES_TOO_MANY("The protocols root `%s` has %s services, but a protocol can have at most %s; distribute them to"
            + " several roots."),
    CONSTANT_CLASH("`%s` and `%s` would both have the constant `%s` in `%s`; rename one of them."),
    METHOD_CLASH("`%s` and `%s` would both have the method `%s` in `%s`; rename one of them."),
    CONF_CLASH("`%s` is a member of both `@%s` and `@%s`, which hold for `%s`; rename the member in one of them."),
    CONF_VALUE("`%s` of `@%s` cannot be configuration; use numbers, booleans, strings, enums, annotations and arrays"
            + " of these."),
    CONF_NUMBER("`%s` of `@%s` is %s, which JavaScript does not have as a number; use finite numbers, and integers from"
            + " -9007199254740991 to 9007199254740991, or write a String."),
    CONF_MEMBER("`%s` of `@%s` is called like a method that every annotation has; rename it."),
    CONF_TOO_MANY_MEMBERS(
            "`@%s` has %s members, where long and double count twice, but an annotation that is configuration can"
                    + " have at most %s; split it into several."),
    CONF_TOO_LARGE("`%s` is configured with %s values, but a service can have at most %s; keep long lists elsewhere,"
            + " such as in a class of your own, and let the annotation name them."),
    CONF_NOT_PUBLIC("`%s` must be public, because `%s` in package `%s` uses it; make it public or move it to that"
            + " package."),
    CONF_REPEATED("`@%s` is repeated on `%s`, but a service has one; write it once, with an array for several values."),
    CONF_MISPLACED("`@%s` has no effect on `%s`; put it on %s."),
    GENERATED_NAME("`%s` is also the name of a class to be generated for `%s`, or differs from it in case only; rename"
            + " it."),
    GENERATED_NAME_TOO_LONG("`%s` is the name of a class to be generated for `%s`, but a file can have only %s bytes in"
            + " its name; give the types in it shorter names, or fewer type arguments."),
    PACKAGE_NAME("`%s` hides packages whose names begin like that from generated code beside it; rename it."),
    FILE_NAME(
            "`%s` would be in the file `%s`, which is the same as `%s`%s where names do not differ by case; rename it."),
    ROOMS_FOLDER(
            "`%s` is in the folder `rt`, to which `rooms = true` of @Protocols adds services of its own; move it to"
                    + " another folder."),
    JS_NAME(
            "`%s` cannot be the name of a property in JavaScript, where setting it changes the object itself; rename it."),
    PROPERTY_NAME(
            "`%s` cannot be the name of a property; write one that has neither quotation marks nor backslashes nor"
                    + " control characters, and is not empty."),
    PROPERTY_NAME_TAKEN("`%s` of `%s` has the name `%s`, which another property has; change @PropertyName."),
    SERVICE_NAME(
            "`%s` cannot be the name of a service; write letters, digits, `_` and `$`, and before that folders with a slash"
                    + " behind each, in which all may be that file systems allow."),
    SERVICE_NAME_TAKEN("`%s` is the name of another service; change @ServiceName."),
    JS_INHERITED("`%s` is the name of what every object in JavaScript has, so TSRPC's packages lose it or take it for"
            + " present; rename it."),

    // Types
    UNSUPPORTED_TYPE("`%s` cannot be sent; %s."),
    RAW_TYPE("`%s` is a raw type; write its type arguments, such as `%s`."),
    WILDCARD("`%s` is a wildcard, so its type is unknown when it is read; write `%s`."),
    MAP_KEY("`%s` cannot be the key of a map; use String, Byte, Short, Integer or Long%s."),
    CLASS_FILE(
            "`%s` is not among the sources that are compiled, but from a class file, where its annotations cannot be"
                    + " read, or from the source path; compile it together with the protocol, or name a codec for it: @UseCodec."),
    PRIVATE_TYPE("`%s` is private, so generated code cannot access it; make it package-private or public."),
    INACCESSIBLE_TYPE("`%s` is not public, so the codec of `%s` in package `%s` cannot access it; make it public."),
    ENDLESS_GENERICS("`%s` contains itself with ever longer type arguments (`%s`), which never ends; use the same"
            + " type arguments inside it."),
    ENDLESS_VALUE(
            "`%s` contains itself (%s), so none of its values ever ends; make one of these Optional, @Nullable or a"
                    + " List."),
    ENDLESS_UNION(
            "`%s` is a member of itself (%s), so its values are of no type; remove the record with @UnionValue that has a union"
                    + " as its component, or let it hold a list, a map or a record of those."),
    NULLABLE_PRIMITIVE("`%s` cannot be null; write %s."),
    OPTIONAL_NESTED("`%s` can only be the type of a component; inside another type write `@Nullable %s`."),
    OPTIONAL_NULLABLE("`%s` is optional twice; use either Optional or @Nullable."),
    UINT_MISPLACED("@Uint does not apply to `%s`; use it on byte, short, int, long and their boxes%s."),
    JAVA_PEERS_ONLY_MISPLACED("@JavaPeersOnly does not apply to `%s`; use it on long and Long, since other types are"
            + " exact in JavaScript%s."),
    TYPED_ARRAY_MISMATCH("@TypedArray(%s) does not apply to `%s`; use it on `%s`%s."),
    ANNOTATION_MISPLACED("@%s does not apply to %s; use it on %s."),

    // Forms
    FORM_TYPE("`%s` is not a form of `%s`; it must implement TextForm<%s> or BytesForm<%s>."),
    FORM_PLACE("@UseCodec(%s.class) does not apply to `%s`; write `%s`."),
    FORM_BOTH("`%s` is both a TextForm and a BytesForm; implement only one of them."),
    FORM_CONSTRUCTOR("`%s` cannot be created by the codec in package `%s`; make it a concrete class (static if"
            + " nested) that is accessible there, with an accessible no-argument constructor that declares no checked"
            + " exception."),

    // What TypeScript's interfaces extend
    EXTENDS_PARENT("`%s` cannot be %s, because it is %s; use a record of yours, or an interface that is neither sealed"
            + " nor generic."),
    EXTENDS_NOTHING("`%s` extends nothing; name what it extends, or remove @Extends."),
    EXTENDS_METHOD("`%s` of `%s` is not the accessor of a property; make it a default method, or let it have no"
            + " parameters and return the property's value."),
    EXTENDS_COMPONENT("`%s` extends `%s`, so it needs the component `%s`."),
    EXTENDS_TWICE("`%s` has the property `%s` from both `%s` and `%s`; extend only one of them."),
    EXTENDS_ITSELF(
            "`%s` extends itself, or is made of itself; remove one of the annotations @Extends, @Intersection, @Pick, @Omit or @Partial."),
    EXTENDS_MEMBER(
            "`%s` cannot be extended, because it is a member of the union `%s`, whose discriminator it has; move its"
                    + " components to a record or an interface that both extend."),
    EXTENDS_MANY("`%s` extends %s types, but an object can extend at most %s."),
    EXTENDS_ID(
            "`%s` extends `%s` by the number %s of serviceProto.ts, which in binary data is that of a property; TSRPC has the"
                    + " same fault, so let tsrpc-cli number anew."),

    MAPPED_COMPONENT(
            "`%s` takes its components from `%s`, which has no property `%s` of this type; write it as it is there."),
    MAPPED_LACKS("`%s` is a @Partial of `%s`, so it needs the component `@Nullable %s`."),
    MAPPED_OPTIONAL("`%s` is a @Partial of `%s`, so `%s` must be optional; make it @Nullable or Optional."),
    MAPPED_BASE("`%s` cannot take its components from `%s`, which %s; write a record with these components."),
    MAPPED_TWICE("`%s` can have only one of @Pick, @Omit, @Partial, @Intersection and @Extends."),

    INTERSECTION_FEW("`%s` is an intersection of fewer than two different types; name all of them."),
    INTERSECTION_MEMBER(
            "`%s` cannot be an intersection with `%s`, which %s; name a type that has its properties only."),
    INTERSECTION_COMPONENT("`%s` is an intersection with `%s`, so it needs the component `%s`."),
    INTERSECTION_TYPES(
            "`%s` is an intersection of `%s` and `%s`, in which `%s` has different types; let it have the same in both."),
    INTERSECTION_OWN(
            "`%s` is an intersection of types without the property `%s`; write a nested record with it, and name"
                    + " that in @Intersection too."),

    REST_TYPE("@Rest is for a required component of type `Map<String, …>`, which `%s` is not."),
    REST_TWICE("`%s` has several components with @Rest; keep one."),
    REST_PROPERTY(
            "`%s` has keys of any name with values of type `%s`, which the property `%s` does not fit; TypeScript and TSRPC"
                    + " want it to. Use `Map<String, Object>`."),

    // Unions, enums, tuples
    NESTED_UNUSED(
            "`%s` is nested in `%s`, but nobody sends or uses it; %s, or remove it. If methods use it, make it private or write"
                    + " @SuppressWarnings(\"tsrpc\")."),
    FILE_OF_ANOTHER(
            "`%s` is sent, and stands in `%s` beside another type: javac warns of it in generated code under"
                    + " -Xlint:auxiliaryclass, and does not find it where that file is not compiled, too; move it to a file of its own."),
    UNION_MEMBER("`%s` permits `%s`, which is neither a record nor a sealed interface of records; make it a record."),
    UNION_PARAMETER("The type parameter `%s` of `%s` cannot be inferred from `%s`; pass it on unchanged, as in"
            + " `record Ok<T>(T value) implements Result<T>`."),
    UNION_EMPTY("None of the records that `%s` permits can be a `%s`; let one implement that, or use another type."),
    UNION_WITHOUT_RECORDS(
            "`%s` has no records; let those that belong to it implement it, and name them after `permits` if they are in"
                    + " files of their own."),
    UNION_TOO_LONG("`%s` has %s records, but a union can have at most %s; combine records, or send those that belong"
            + " together in a union of their own."),
    UNION_TUPLE("`%s` is a @Tuple, which has no discriminator, so it cannot be a member of `%s`; remove @Tuple."),
    UNION_VALUE(
            "`%s` has @UnionValue, so it stands for its component: give it exactly one, which is neither optional nor"
                    + " @Nullable, and no other annotation of types."),
    UNION_NULL("`%s` cannot be a member of `%s`, because %s; let null be a member of one of them only."),
    NULL_ELEMENT(
            "null is a member of `%1$s`, so that peers may send it as an element or a value here; write `@Nullable %1$s` inside the"
                    + " angle brackets."),
    UNION_VALUE_TAGGED(
            "`%s` has @UnionValue, but values of `%s` have a discriminator; mark that with @Untagged, or remove"
                    + " @UnionValue."),
    UNION_PARTS(
            "`%s` cannot be a member of `%s`, because it is %s, and TSRPC sends parts of members without a discriminator;"
                    + " give the union a @Discriminator."),
    UNION_KEYS(
            "`%s` cannot be a member of `%s` beside `%s`, because TSRPC takes the properties of that for keys of the map, which must be"
                    + " numbers; use a `Map<String, …>`."),
    UNION_ARRAY(
            "TSRPC's packages cannot read this in binary data: `%s` is made of an intersection, and stands in an array that is a member of a"
                    + " union, as beside null. Put the array into a record, or extend the records of the intersection with @Extends."),
    UNION_ALIKE(
            "`%s` and `%s` of `%s` cannot be told apart on the wire; give one of them another property, or use one record for"
                    + " both."),
    DISCRIMINATOR_NAME("`%s` cannot be the name of a discriminator; use a Java identifier, such as \"kind\"."),
    DISCRIMINATOR_DUPLICATE(
            "`%s` and `%s` of `%s` have the same discriminator %s; give one of them another:" + " @%s."),
    DISCRIMINATOR_COMPONENT("`%s` is the discriminator of `%s` and cannot be a component; rename it, or give `%s`"
            + " another one: @Discriminator(\"kind\")."),
    LITERAL_PROPERTY_NAME("`%s` cannot be the name of a literal property; use a Java identifier, such as \"kind\"."),
    LITERAL_PROPERTY_TAKEN("`%s` is a property of `%s` already; give the literal property another name, or remove"
            + " @LiteralProperty."),
    LITERAL_PROPERTY_VALUE(
            "The literal property `%s` of `%s` has %s values; write one of value, intValue and" + " booleanValue."),
    ENUM_EMPTY("`%s` has no constants; add one."),
    ENUM_TOO_LONG("`%s` has %s constants, but an enum can have at most %s; use String."),
    ENUM_DUPLICATE("`%s` and `%s` have the same value %s; change one of them."),
    ENUM_TWO_VALUES("`%s` has several of @StringValue, @IntValue and @BooleanValue; keep one."),
    TUPLE_TOO_LONG("`%s` has %s components, but a tuple can have at most 64; split it, or remove @Tuple."),
    TUPLE_OPTIONAL("`%s` follows an optional component of a tuple, so it must be optional too; move it forward or"
            + " make it @Nullable."),

    // The contract
    FORMER_NAME_EMPTY(
            "`%s` has @FormerName without a name; write the former name as serviceProto.json has it, or remove"
                    + " @FormerName."),
    FORMER_NAME_UNKNOWN(
            "`%s` is not in %s of the contract; write the former name as serviceProto.json has it (of the type first, if"
                    + " that has another name too), or remove @FormerName."),
    FORMER_NAME_OLD(
            "`%s` of %s was renamed before: the contract has it as `%s`. Write that name, or remove @FormerName."),
    FORMER_NAME_REUSED("`%s` was the name of something else in %s, which clients may still send; choose another name."),
    FORMER_NAME_IN_USE("`%s` cannot be the former name of `%s`, because both are in %s of the contract."
            + " Remove @FormerName, or choose a name that was never used."),
    FORMER_NAME_TAKEN("`%s` would get an id or a name that another one of %s has already: remove @FormerName from one"
            + " of them."),
    CONTRACT_INVALID("`%s` is no contract: %s. Restore it from version control."),
    CONTRACT_CONFLICT(
            "`%s` has the marks of a merge conflict (%s). Take the whole file of the side that is released, with"
                    + " `git checkout --ours` or `--theirs`, and compile again: what the other side has added gets"
                    + " other ids."),
    CONTRACT_SAME_ID("`%s` is ambiguous: %s. Two branches added them. Remove the line of what nobody uses yet:"
            + " the compiler writes it again, with another id."),
    CONTRACT_EDITED(
            "`%s` was edited by hand, or merged badly: %s, which is that of another line. A wrong id makes peers read a value"
                    + " as another one. Restore the file from version control and compile. If the change is meant, and"
                    + " all peers will be built anew, remove `\"check\"` from the line."),
    CONTRACT_LINE_LOST(
            "`%s` has lost a line, in a bad merge or by hand: %s. What had it would get another id, or something new its id."
                    + " Restore the line from version control. If nobody uses what it was, write how many there are after"
                    + " `\"ids\"` or `\"count\"`."),
    CONTRACT_FOREIGN("`%s` has no record of what was removed (%s): another tool, such as `tsrpc-cli proto`, has written"
            + " it. Restore it from version control. If it is that of a project in TypeScript, and the first, rename it to `serviceProto.ts`:"
            + " the contract begins with its ids."),
    CONTRACT_LATER("`%s` was written by a later version of tsrpc-processor (%s); use that version."),
    CONTRACT_FROZEN(
            "The protocol differs from its contract `%s`:%n%sTo accept this, compile without the option `%s` and"
                    + " commit the file."),
    CONTRACT_ABSENT(
            "`%s` does not exist or is empty, and the option `%s` lets no contract begin. Restore the file from version"
                    + " control; if the protocol is new, compile without the option and commit the file."),
    CONTRACT_NOT_WRITABLE("Cannot write the contract `%s`: %s. Make the file writable, or name another place with the"
            + " option `%s`."),
    PROTO_INVALID("`%s` is no service proto: %s. Write it anew with `tsrpc-cli proto`."),
    PROTO_DIFFERS(
            "%s: from serviceProto.ts to Java, `%s` %s. Write in Java what serviceProto.ts has. If all clients will be"
                    + " built anew, write @AcceptedChange(rule = \"%s\", %sreason = \"…\")."),
    PROTO_TWO_TYPES(
            "`%s` stands for two types of serviceProto.ts whose ids or properties differ. If it stands at a wrong place,"
                    + " such as in another order of @Extends, put it right; otherwise write a Java type for each."),
    PROTO_TAKEN("The contract `%s` begins with the ids of `%s`, which is not read again."),
    PROTO_LACKS(
            "`%s` is not in `%s`, so it gets a new id. If clients know it, they were built with a later file than this one:"
                    + " take that."),
    PROTO_UNREAD(
            "`%s` is not read, because its place has a contract. Delete it; if it has changed and nothing was released"
                    + " with the contract, delete `%s` and the classes instead, for instance with `mvn clean`: the contract then begins anew."),
    PROTO_OTHER_IDS(
            "`%s` and the contract beside it differ: %s. If clients were built with the contract's ids, delete this file. If they were"
                    + " built with this one's, delete `%s` and the classes, for instance with `mvn clean`: the contract then begins anew."),
    CONTRACT_IGNORED(
            "`%s` is not read, because of the option `-A%s=%s`: ids begin anew, and clients may have those of this file. Move it to the"
                    + " place that the option names, or leave the option out; delete the file if it is not meant."),
    CONTRACT_CHANGED("`%s` was changed by somebody else during this compilation. Compile again."),
    CONTRACT_UNREADABLE("Cannot read the contract `%s`: %s."),
    CONTRACT_NO_PLACE(
            "The contract of protocol `%s` is neither read nor written, because the compiler does not tell where"
                    + " its package-info.java is: ids depend on the order of the sources. Name a directory with the option"
                    + " `-A%s=…`, or write `none` if no program that speaks this protocol will ever be updated."),
    CONTRACT_BEGINS(
            "The contract of protocol `%s` begins in `%s`. It keeps the numbers that binary data has for names: commit"
                    + " it with the sources."),
    CONTRACT_CHECKED(
            "`%s` had ids without checks, and has them now, so that a wrong or lost id is an error. Commit it."),
    CONTRACT_WENT_BACK(
            "`%s` does not know %s any more, which the classes compiled before had. That is as it should be on another branch,"
                    + " and if it was never released. If it was, its number must not be given to anything else: take back the latest"
                    + " version of the file that knew it, and compile again."),
    CONTRACT_LOST(
            "`%s` is gone or empty, but the classes compiled before have had it: numbers on the wire would begin anew. Restore the file"
                    + " from version control, or copy %s. To begin anew on"
                    + " purpose, remove the classes too, for instance with `mvn clean`."),
    CONTRACT_ELSEWHERE(
            "`%s` is the contract of services of this protocol, but another one would begin in `%s`. Move the file there, so"
                    + " that ids stay as they are; or delete it, if it is not meant."),
    CONTRACT_ID_RESERVED(
            "`%s` has the id %s, but ids from %s on are reserved; give it a smaller one in" + " serviceProto.json."),
    CONTRACT_ID_TOO_LARGE(
            "`%s` of %s would get the id %s, but the largest one is %s. Something beside it has a very large"
                    + " id in serviceProto.json: give that a smaller one, if nobody uses it yet."),
    BREAKING_CHANGE("%s: `%s` %s. This breaks %s. %s. If that does not matter, write @AcceptedChange(rule = \"%s\","
            + " %sreason = \"…\"); if it was never released, restore serviceProto.json from version control;"
            + " as long as nobody uses the protocol, compile with -Atsrpc.contract.breaking=allow."),
    ACCEPTED_BEFORE(
            "%s: `%s` %s. @AcceptedChange(rule = \"%s\", %sreason = \"…\") is here, but its reason is in the contract already:"
                    + " it has let through an earlier change. If this one does not matter either, write another reason."),
    ACCEPTED_NOTHING(
            "There is no change `%s` here, neither now nor in the contract; write the rule as the error gives it,"
                    + " or remove @AcceptedChange."),
    ACCEPTED_WHY("@AcceptedChange has an empty reason; write why the change does no harm, which the contract keeps."),
    NO_WAY_BACK("%s: `%s` %s. New clients do not understand %s: release servers first, and roll clients back before"
            + " servers."),
    REST_KEY("`%2$s` %3$s. %4$s."),
    UNION_ORDER(
            "`%2$s` %3$s. JSON that fits several members is read as the first of them, also what old peers send. %4$s."),
    UNION_OVERLAP("`%2$s` %3$s. That is so whoever sends it, old peers too. %4$s."),
    CONF_CHANGED("`%2$s` %3$s. Clients that act on it know the old one until they are built again."),
    PARTIAL_PROTOCOL(
            "The protocol `%s` can only be compiled as a whole: `%s` is not part of this compilation. Compile all"
                    + " sources below that package together, for instance with `mvn clean compile`."),
    SOURCES_UNREADABLE("Cannot look for services beside `%s`: %s."),

    // Options
    OPTION_VALUE("The option `-A%s` cannot be `%s`; write %s."),
    OPTION_UNKNOWN("There is no option `-A%s`; the options of this processor are %s."),

    // Errors not caused by the user's code
    OUTPUT("Cannot write `%s`: %s."),
    INTERNAL("The TSRPC annotation processor has a bug; please report it with this text:%n%s");

    private final String pattern;

    ProblemKind(String pattern) {
        this.pattern = pattern;
    }

    /** Whether it is an error, a warning or a note. */
    public Diagnostic.Kind severity() {
        return switch (this) {
            case FILE_OF_ANOTHER,
                    CONTRACT_NO_PLACE,
                    CONTRACT_BEGINS,
                    CONTRACT_CHECKED,
                    CONTRACT_WENT_BACK,
                    PROTO_TAKEN,
                    PROTO_LACKS,
                    PROTO_UNREAD,
                    NO_WAY_BACK,
                    REST_KEY,
                    UNION_ORDER,
                    UNION_OVERLAP,
                    CONF_CHANGED -> Diagnostic.Kind.NOTE;
            case ROOT_EMPTY,
                    OUTSIDE_ROOT,
                    ROOT_MISSING,
                    ROOT_UNNAMED,
                    MSG_NAME,
                    SERVICE_NESTED,
                    NESTED_UNUSED,
                    UNION_ARRAY,
                    CONTRACT_IGNORED -> Diagnostic.Kind.WARNING;
            default -> Diagnostic.Kind.ERROR;
        };
    }

    String text(Object... names) {
        return "[" + name() + "] " + String.format(Locale.ROOT, pattern, names);
    }
}
