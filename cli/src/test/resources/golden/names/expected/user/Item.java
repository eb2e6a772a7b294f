package com.example.app.protocols.user;

import java.util.List;

public record Item(String name, List<ItemList> list) {
    public record ItemList(String item) {}
}
