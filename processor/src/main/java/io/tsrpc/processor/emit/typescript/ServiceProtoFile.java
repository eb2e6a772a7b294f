package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.emit.schema.ServiceProtoTree;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints {@code serviceProto.ts} in the format that {@code tsrpc-cli} writes and reads. */
final class ServiceProtoFile {
    static final String PATH = "serviceProto.ts";

    private final ImportForm form;
    private final Set<String> taken = new HashSet<>();
    private final StringBuilder imports = new StringBuilder();
    private final List<String> apis = new ArrayList<>();
    private final List<String> msgs = new ArrayList<>();

    private ServiceProtoFile(ImportForm form) {
        this.form = form;
    }

    /*
     * import type { ServiceProto } from 'tsrpc-proto';
     * import type { MsgChat } from './MsgChat.ts';
     * ...
     *
     * export interface ServiceType {
     *     api: {
     *         "Send": {
     *             req: ReqSend,
     *             res: ResSend
     *         },
     *         ...
     *     },
     *     msg: {
     *         "Chat": MsgChat,
     *         ...
     *     }
     * }
     *
     * export const serviceProto: ServiceProto<ServiceType> = { ... };
     */
    static String print(Protocol protocol, ImportForm form) {
        ServiceProtoFile file = new ServiceProtoFile(form);
        protocol.services().forEach(file::add);
        return Imports.line(List.of("ServiceProto"), "tsrpc-proto")
                + file.imports
                + "\nexport interface ServiceType {\n"
                + "    api: {\n" + String.join(",\n", file.apis) + "\n    },\n"
                + "    msg: {\n" + String.join(",\n", file.msgs) + "\n    }\n"
                + "}\n\n"
                + "export const serviceProto: ServiceProto<ServiceType> = "
                + JsonPrinter.of(ServiceProtoTree.of(protocol), 4) + ";\n";
    }

    private void add(Service service) {
        String key = "        " + JsonPrinter.of(service.info().name(), 0) + ": ";
        List<String> names = names(service);
        if (service.fold(api -> true, msg -> false)) {
            apis.add(key + "{\n            req: " + names.get(0) + ",\n            res: " + names.get(1)
                    + "\n        }");
        } else {
            msgs.add(key + names.get(0));
        }
    }

    /** Imports the types of a service. Returns their names in this file. */
    private List<String> names(Service service) {
        List<String> locals = new ArrayList<>();
        List<String> imported = new ArrayList<>();
        for (String name : service.tsNames()) {
            String local = UniqueName.of(name, taken);
            locals.add(local);
            imported.add(local.equals(name) ? name : name + " as " + local);
        }
        imports.append(
                Imports.line(imported, RelativePath.of(PATH, service.info().tsFile()) + form.extension()));
        return locals;
    }
}
