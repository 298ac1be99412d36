/** Results in their tables. */
package org.jiheng.scoring.result.persistence;
