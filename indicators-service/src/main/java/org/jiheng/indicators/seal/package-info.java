/** Sealed submissions 密封报送 (§六(三)): a unit's figures under its head's seal, received by two offices. */
package org.jiheng.indicators.seal;
