package com.example.tasks;

import com.example.tasks.protocols.ApiFind;
import com.example.tasks.protocols.TaskInfo;
import com.example.tasks.protocols.TasksApi;
import com.example.tasks.protocols.TasksClient;
import com.example.tasks.protocols.TasksProtocol;
import com.example.tasks.protocols.TasksWsClient;
import io.tsrpc.ApiCall;
import io.tsrpc.ws.WsServer;
import java.util.List;
import java.util.Optional;

final class Main implements TasksApi {
    private static final List<Task> TASKS = List.of(new Task("Read", "Ada", 2), new Task("Write", null, 3));

    @Override
    public ApiFind.Res find(ApiFind.Req req, ApiCall<ApiFind.Req, ApiFind.Res> call) {
        TaskInfo info = TaskMapper.INSTANCE.toInfo(TASKS.get(req.number()));
        return new ApiFind.Res(info.withHours(info.hours() + 1));
    }

    public static void main(String[] args) {
        try (WsServer server = WsServer.builder(TasksProtocol.PROTO).port(0).implement(new Main()).build()) {
            server.start();
            try (TasksWsClient client = TasksClient.ws("ws://127.0.0.1:" + server.port())) {
                client.connect().join();
                TaskInfo read = TaskInfo.builder().title("Read").owner(Optional.of("Ada")).hours(3).build();
                System.out.println(client.find(new ApiFind.Req(0)).join().orElseThrow().task().equals(read));
                System.out.println(client.find(new ApiFind.Req(1)).join().orElseThrow().task());
            }
        }
    }
}
