package com.example.app.protocols.list;

import java.util.List;

public record ListItem(double count, List<ItemList> lists) {
    public record ItemList(double item) {}
}
