package io.tsrpc.cli.java;

import io.tsrpc.cli.java.Declaration.Kind;
import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.processor.contract.ServiceEntry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declares the services of a protocol. */
final class Services {
    private final ServiceProto proto;
    private final Forms forms;
    private final Layout layout;
    private final Report report;
    private final Declarations declarations;
    private final Configuration configuration;
    private final Map<String, Declaration> values = new HashMap<>();

    Services(
            ServiceProto proto,
            Forms forms,
            Layout layout,
            Report report,
            Declarations declarations,
            Configuration configuration) {
        this.proto = proto;
        this.forms = forms;
        this.layout = layout;
        this.report = report;
        this.declarations = declarations;
        this.configuration = configuration;
    }

    /** Declares all services. */
    void declare() {
        Map<ServiceEntry, Declaration> units = new LinkedHashMap<>();
        for (ServiceEntry service : proto.services()) {
            units.put(service, unit(service));
        }
        units.forEach(this::roots);
        units.forEach((service, unit) -> {
            if (unit.kind == Kind.API) {
                api(service, unit);
            } else {
                msg(service.types().get(0), unit);
            }
        });
    }

    /** Declares what services send in their own types, before other types name these. */
    private void roots(ServiceEntry service, Declaration unit) {
        if (unit.kind == Kind.API) {
            for (String id : service.types()) {
                if (!isNamed(id)) {
                    boolean isReq = id.equals(service.types().get(0));
                    Form form = forms.of(schema(id));
                    Kind kind = form.isEnum() ? Kind.ENUM : form.isUnion() ? Kind.UNION : Kind.RECORD;
                    Declaration part = Declaration.nested(kind, unit, List.of(isReq ? "Req" : "Res"));
                    part.call(part.names.get(0));
                    root(id, part, form.isDeclared());
                }
            }
        } else {
            String id = service.types().get(0);
            Form form = forms.of(schema(id));
            if (!(schema(id) instanceof Schema.Reference)) {
                root(id, unit, form.isDeclared() && !form.isEnum());
            }
        }
    }

    private void root(String id, Declaration declaration, boolean canBeSent) {
        if (canBeSent) {
            declarations.root(id, declaration);
        } else if (forms.isOpen(schema(id))) {
            declarations.fill(declaration, proto.resolved(schema(id)), id);
        } else {
            values.put(id, declaration);
        }
    }

    /** Whether a request or response is another name of a type that can be sent. */
    private boolean isNamed(String id) {
        return schema(id) instanceof Schema.Reference && forms.of(schema(id)).isDeclared();
    }

    private Declaration unit(ServiceEntry service) {
        Layout.ServiceName name = layout.service(service);
        Kind kind = service.kind().equals("api")
                ? Kind.API
                : msgKind(service.types().get(0));
        Declaration unit = Declaration.topLevel(kind, name.packageName(), List.of(name.simpleName()));
        unit.call(name.simpleName());
        if (name.isRenamed() && name.canKeepName()) {
            unit.annotations.add(Annotation.ofText(Annotation.TYPESCRIPT + "ServiceName", service.name()));
        } else if (name.isRenamed()) {
            unit.annotations.add(Annotation.formerName(service.name()));
            report.add("services", service.name(), NoForm.SERVICE_NAME);
        }
        configuration.of(service).ifPresent(unit.annotations::add);
        String type = service.types().get(0);
        declarations.service(type.substring(0, type.lastIndexOf('/')), unit);
        return unit;
    }

    private Kind msgKind(String id) {
        return forms.of(schema(id)).isUnion() ? Kind.UNION : Kind.RECORD;
    }

    private Schema schema(String id) {
        return proto.types().getOrDefault(id, new Schema.Reference(id));
    }

    private void msg(String id, Declaration unit) {
        Form form = forms.of(schema(id));
        boolean isOpen = forms.isOpen(schema(id));
        if (!isOpen && (!form.isDeclared() || form.isEnum())) {
            value(unit, id, form.isEnum() ? NoForm.ENUM_MESSAGE : NoForm.ROOT);
        } else if (schema(id) instanceof Schema.Reference) {
            declarations.fill(unit, proto.resolved(schema(id)), proto.resolvedId(schema(id)));
        }
    }

    private void api(ServiceEntry service, Declaration unit) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (String id : service.types()) {
            Declaration value = values.get(id);
            if (isNamed(id)) {
                boolean isReq = id.equals(service.types().get(0));
                named.put(isReq ? "req" : "res", declarations.of(proto.resolvedId(schema(id))));
            } else if (value != null) {
                value(value, id, NoForm.ROOT);
            }
        }
        if (!named.isEmpty()) {
            unit.annotations.add(new Annotation(Annotation.CONTRACT + "ApiTypes", named));
        }
    }

    /** A record around what cannot be sent alone. */
    private void value(Declaration record, String id, NoForm reason) {
        Schema schema = schema(id);
        Place place = declarations.named(id);
        report.add(place, schema, reason);
        Types.Slot slot = declarations.types().slot(schema, place, record);
        record.components.add(Component.of("value", slot.type(), slot.optional(), slot.orNull(), ""));
    }
}
