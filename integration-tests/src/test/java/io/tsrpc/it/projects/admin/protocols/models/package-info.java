@NullMarked
package io.tsrpc.it.projects.admin.protocols.models;

import org.jspecify.annotations.NullMarked;
