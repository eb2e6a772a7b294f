package io.tsrpc.example.chatroom;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How nginx is set up in front of several servers. */
final class NginxConf {
    /**
     * The servers are on this machine, so that one that is down refuses at once, and is asked each time ({@code max_fails=0}): otherwise it would
     * be left out for some seconds after it is back. The file names are of one folder. It is one process, which a signal ends.
     */
    private static final String TEXT = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr notice;
            events {}
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;

                map $http_upgrade $chatroom {
                    default      pages;
                    ~*^websocket chats;
                }
                map $http_upgrade $chatroom_connection {
                    default      "";
                    ~*^websocket upgrade;
                }
                upstream chats {
                    least_conn;
            CHATS    }
                upstream pages {
            PAGES    }
                server {
                    listen PORT;
                    location / {
                        proxy_pass http://$chatroom;
                        proxy_http_version 1.1;
                        proxy_set_header Upgrade    $http_upgrade;
                        proxy_set_header Connection $chatroom_connection;
                        proxy_set_header Host       $http_host;
                        proxy_next_upstream error timeout;
                        proxy_connect_timeout 1s;
                        proxy_read_timeout 75s;
                    }
                }
            }
            """;

    private NginxConf() {}

    /** The text of its file. */
    static String text(int port, List<ClusterNode> nodes) {
        return TEXT.replace("PORT", String.valueOf(port))
                .replace("CHATS", servers(nodes, ChatSettings::chatPort))
                .replace("PAGES", servers(nodes, ChatSettings::pagePort));
    }

    private static String servers(List<ClusterNode> nodes, ToIntFunction<ChatSettings> port) {
        return nodes.stream()
                .map(node -> "        server 127.0.0.1:" + port.applyAsInt(node.settings()) + " max_fails=0;\n")
                .collect(Collectors.joining());
    }
}
