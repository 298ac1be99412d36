/** Tells an added optional property from a change that breaks a reader. */
package org.jiheng.contracts.compatibility;
