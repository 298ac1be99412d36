/** What can be done to a cycle's result. */
package org.jiheng.scoring.result.usecase;
