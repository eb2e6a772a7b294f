/** Configuration of a folder. */
@Rate(override = Rate.Override.YES)
package com.example.conf.folder;
