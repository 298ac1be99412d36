/** Results over HTTP. */
package org.jiheng.scoring.result.api;
