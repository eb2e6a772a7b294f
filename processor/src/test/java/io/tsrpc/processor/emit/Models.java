package io.tsrpc.processor.emit;

import io.tsrpc.processor.model.Conf;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Doc;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Former;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Builds models for tests of emitters. */
public final class Models {
    public static final TypeUse STRING = scalar(Scalar.STRING);
    public static final TypeUse INT = scalar(Scalar.INT);

    private Models() {}

    public static TypeUse scalar(Scalar scalar) {
        return new TypeUse.ScalarUse(scalar, false);
    }

    /** A type {@code Name} of the file {@code folder/File}, written {@code folder/File/Name}. */
    public static TypeName name(String schemaId) {
        return name(schemaId, Deprecation.NONE);
    }

    public static TypeName name(String schemaId, Deprecation deprecation) {
        int slash = schemaId.lastIndexOf('/');
        String simple = schemaId.substring(slash + 1);
        JavaClass type = JavaClass.of("com.example", simple);
        JavaClass codec = JavaClass.of("com.example", simple + "Codec");
        String file = schemaId.substring(0, slash);
        return new TypeName(schemaId, "", Former.NONE, file, simple, type, codec, true, deprecation);
    }

    public static Property property(int id, String name, TypeUse type) {
        return property(id, name, type, Presence.REQUIRED, Doc.NONE);
    }

    public static Property optional(int id, String name, TypeUse type) {
        return property(id, name, type, Presence.NULLABLE, Doc.NONE);
    }

    public static Property property(int id, String name, TypeUse type, Presence presence, Doc doc) {
        return new Property(name, name, "", id, type, presence, doc, Deprecation.NONE, Origin.NONE);
    }

    /** A record whose properties have ids in order. */
    public static RecordDef record(String schemaId, Property... properties) {
        return new RecordDef(
                name(schemaId),
                List.of(),
                List.of(),
                List.of(properties),
                null,
                List.of(),
                false,
                false,
                Doc.NONE,
                Origin.NONE);
    }

    /** A record that is a member of a union. */
    public static RecordDef member(String schemaId, String discriminator, String value, Property... properties) {
        RecordDef.Literal literal = new RecordDef.Literal(discriminator, 0, value);
        return new RecordDef(
                name(schemaId),
                List.of(),
                List.of(literal),
                List.of(properties),
                null,
                List.of(),
                false,
                false,
                Doc.NONE,
                Origin.NONE);
    }

    public static TupleDef tuple(String schemaId, int optionalStart, Property... elements) {
        return new TupleDef(name(schemaId), List.of(elements), optionalStart, false, false, Doc.NONE, Origin.NONE);
    }

    public static EnumDef enumeration(String schemaId, Map<String, Object> members) {
        List<EnumDef.Member> all = new ArrayList<>();
        members.forEach((constant, value) ->
                all.add(new EnumDef.Member(all.size(), constant, value, "", Doc.NONE, Deprecation.NONE, Origin.NONE)));
        return new EnumDef(name(schemaId), false, all, null, Doc.NONE, Origin.NONE);
    }

    public static UnionDef union(String schemaId, RecordDef... members) {
        List<UnionDef.Member> all = new ArrayList<>();
        for (RecordDef member : members) {
            RecordDef.Literal literal = member.literals().get(0);
            all.add(new UnionDef.Member(all.size(), member.use(), literal.value(), null));
        }
        return new UnionDef(name(schemaId), members[0].literals().get(0).property(), all, null, Doc.NONE, Origin.NONE);
    }

    /** The API with this request and response; its name is derived from their file. */
    public static Service.Api api(int id, Definition req, Definition res) {
        return api(id, req, res, Doc.NONE, Map.of());
    }

    public static Service.Api api(int id, Definition req, Definition res, Doc doc, Map<String, Object> conf) {
        String file = req.name().tsFile();
        ServiceInfo info = info(id, file, "Ptl", doc, conf);
        JavaClass javaClass = JavaClass.of("com.example", "Api" + info.simpleName());
        return new Service.Api(info, javaClass, info.simpleName(), req.use(), res.use(), false);
    }

    /** The message of this type; its name is derived from the type's file. */
    public static Service.Msg msg(int id, Definition type) {
        return new Service.Msg(info(id, type.name().tsFile(), "Msg", type.doc(), Map.of()), type.use());
    }

    private static ServiceInfo info(int id, String file, String prefix, Doc doc, Map<String, Object> conf) {
        int slash = file.lastIndexOf('/') + 1;
        String folder = file.substring(0, slash);
        String name = folder + file.substring(slash + prefix.length());
        return new ServiceInfo(
                id,
                name,
                "",
                folder,
                file,
                "NAME",
                true,
                doc,
                Deprecation.NONE,
                new Conf(conf, List.of()),
                Origin.NONE);
    }

    /** The protocol of these services and types, in a root folder without services. */
    public static Protocol protocol(List<Service> services, Definition... definitions) {
        Folder root = new Folder("", "com.example", "Chat", "", List.of(), List.of());
        List<Definition> sorted = List.of(definitions).stream()
                .sorted(Comparator.comparing((Definition d) -> d.name().schemaId()))
                .toList();
        return new Protocol("Chat", root, services, sorted, "", true, false, Origin.NONE);
    }
}
