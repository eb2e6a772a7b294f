package io.tsrpc.http;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import io.tsrpc.ClientAuth;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** TLS with the JDK's defaults, which asks clients for certificates or not. */
final class ClientAuthConfigurator extends HttpsConfigurator {
    private final ClientAuth auth;

    ClientAuthConfigurator(SSLContext context, ClientAuth auth) {
        super(context);
        this.auth = auth;
    }

    @Override
    public void configure(HttpsParameters connection) {
        SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
        parameters.setWantClientAuth(auth == ClientAuth.OPTIONAL);
        if (auth == ClientAuth.REQUIRED) {
            parameters.setNeedClientAuth(true);
        }
        connection.setSSLParameters(parameters);
    }
}
