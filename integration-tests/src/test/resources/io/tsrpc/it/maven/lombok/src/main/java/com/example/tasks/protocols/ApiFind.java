package com.example.tasks.protocols;

public interface ApiFind {
    record Req(int number) {}

    record Res(TaskInfo task) {}
}
