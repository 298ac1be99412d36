/** Whether an exported result is sound. Who can tell is in a library of its own, with the rules by which scores are computed. */
package org.jiheng.localstack.result;
