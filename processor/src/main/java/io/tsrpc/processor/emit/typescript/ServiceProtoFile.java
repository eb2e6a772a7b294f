package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.emit.schema.ServiceProtoTree;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Map<String, @Nullable Object> tree = ServiceProtoTree.of(protocol);
        if (protocol.rooms()) {
            RoomsFiles.services().forEach(file::addOfRooms);
            tree = RoomsFiles.addedTo(tree);
        }
        return Imports.line(List.of("ServiceProto"), "tsrpc-proto")
                + file.imports
                + "\nexport interface ServiceType {\n"
                + "    api: {\n" + String.join(",\n", file.apis) + "\n    },\n"
                + "    msg: {\n" + String.join(",\n", file.msgs) + "\n    }\n"
                + "}\n\n"
                + "export const serviceProto: ServiceProto<ServiceType> = "
                + JsonPrinter.of(tree, 4) + ";\n";
    }

    private void add(Service service) {
        ServiceInfo info = service.info();
        add(service.fold(api -> true, msg -> false), info.name(), service.tsNames(), info.tsFile());
    }

    private void addOfRooms(Map<String, @Nullable Object> entry) {
        String name = String.valueOf(entry.get("name"));
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String simple = name.substring(folder.length());
        boolean isApi = "api".equals(entry.get("type"));
        List<String> types = isApi ? List.of("Req" + simple, "Res" + simple) : List.of("Msg" + simple);
        add(isApi, name, types, folder + (isApi ? "Ptl" : "Msg") + simple);
    }

    private void add(boolean isApi, String name, List<String> types, String tsFile) {
        String key = "        " + JsonPrinter.of(name, 0) + ": ";
        List<String> locals = imported(types, tsFile);
        if (isApi) {
            apis.add(key + "{\n            req: " + locals.get(0) + ",\n            res: " + locals.get(1)
                    + "\n        }");
        } else {
            msgs.add(key + locals.get(0));
        }
    }

    /** Imports the types of a service. Returns their names in this file. */
    private List<String> imported(List<String> types, String tsFile) {
        List<String> locals = new ArrayList<>();
        List<String> imported = new ArrayList<>();
        for (String name : types) {
            String local = UniqueName.of(name, taken);
            locals.add(local);
            imported.add(local.equals(name) ? name : name + " as " + local);
        }
        imports.append(Imports.line(imported, RelativePath.of(PATH, tsFile) + form.extension()));
        return locals;
    }
}
