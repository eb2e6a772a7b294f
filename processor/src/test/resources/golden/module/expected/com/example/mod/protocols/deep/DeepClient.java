package com.example.mod.protocols.deep;

import com.example.mod.protocols.deep.er.ErClient;
import io.tsrpc.Client;

/**
 * Calls the APIs of the folder {@code deep}.
 */
public final class DeepClient {
    private final ErClient er;

    /**
     * Calls them through {@code client}.
     */
    public DeepClient(Client client) {
        this.er = new ErClient(client);
    }

    /**
     * The APIs of the folder {@code deep/er}.
     */
    public ErClient er() {
        return er;
    }
}
