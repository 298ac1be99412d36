/** What the contracts must be: valid, agreed among themselves, and compatible with what was published. */
package org.jiheng.contracts;
