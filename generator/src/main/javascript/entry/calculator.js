import '../figures/table.js';
import '../figures/budget.js';
