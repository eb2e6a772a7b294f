package com.example.tasks;

import lombok.Value;

@Value
public class Task {
    String title;
    String owner;
    int hours;
}
