@Access(rights = Right.READ)
package com.example.guarded.folder;

import com.example.guarded.Access;
import com.example.guarded.rights.Right;
