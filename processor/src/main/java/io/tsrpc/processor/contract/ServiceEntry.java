package io.tsrpc.processor.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service.
 *
 * @param id its id in binary data, unique in the protocol
 * @param name its name with its folder, such as {@code user/Login}
 * @param kind {@code api} or {@code msg}; an API and a message may have the same name
 * @param schema its entry in the contract
 */
public record ServiceEntry(int id, String name, String kind, Map<String, @Nullable Object> schema) {
    /** What identifies it in the protocol: {@code api user/Login}. */
    public String key() {
        return kind + " " + name;
    }

    /** Of one that was removed, its types that have changed since, as they were, by schema id. */
    public Map<String, TypeEntry> typesThen() {
        return EarlierTypes.of(schema);
    }

    /** Whether this, which is not in use any more, is the former name of something that was renamed. */
    public boolean isFormerName() {
        return FormerNames.isMarked(schema);
    }

    ServiceEntry withSchema(Map<String, @Nullable Object> marked) {
        return new ServiceEntry(id, name, kind, marked);
    }

    /** The schema ids of what it sends: request and response, or the message. */
    public List<String> types() {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String simple = name.substring(folder.length());
        return kind.equals("api")
                ? List.of(folder + "Ptl" + simple + "/Req" + simple, folder + "Ptl" + simple + "/Res" + simple)
                : List.of(folder + "Msg" + simple + "/Msg" + simple);
    }
}
