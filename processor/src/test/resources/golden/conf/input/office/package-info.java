/** A folder whose services have the same configuration. */
@Needs(roles = Role.ADMIN)
package com.example.conf.office;

import com.example.conf.Needs;
import com.example.conf.Role;
